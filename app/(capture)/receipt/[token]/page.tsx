import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ReceiptPage } from '@/components/receipt/receipt-page'
import { receiptWords } from '@/components/receipt/words'
import { readReceipt } from '@/lib/enforcement'
import { FirstLanguage } from '../../first-language'
import { OWN_SCHEME } from '../../own-scheme'

export const viewport = OWN_SCHEME

type Props = { params: Promise<{ token: string }> }

const read = cache(readReceipt)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const receipt = await read((await params).token)
  return { title: { absolute: receipt ? `${receiptWords(receipt.locale).title} · ${receipt.operator}` : 'Likeness' } }
}

/** The letter a driver was sent, exactly as it was sent: the address is the key. */
export default async function Page({ params }: Props) {
  const receipt = await read((await params).token)
  if (!receipt) notFound()
  return (
    <>
      <FirstLanguage language={receipt.locale} />
      <ReceiptPage receipt={receipt} />
    </>
  )
}
