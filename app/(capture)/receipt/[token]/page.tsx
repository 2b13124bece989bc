import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ReceiptPage } from '@/components/receipt/receipt-page'
import { receiptWords } from '@/components/receipt/words'
import { readReceipt } from '@/lib/enforcement'

/** A letter to read follows the reader's own scheme; only the camera's page is white in both. */
export const viewport: Viewport = { colorScheme: 'light dark' }

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
  return <ReceiptPage receipt={receipt} />
}
