import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { cache } from 'react'
import { AppealPage } from '@/components/appeals/driver/appeal-page'
import { datesOf } from '@/components/appeals/driver/dates'
import { preferredLocale } from '@/components/capture/locale'
import { messagesIn } from '@/components/capture/messages'
import { appealLink } from '@/lib/appeals'
import { FirstLanguage } from '../../first-language'
import { OWN_SCHEME } from '../../own-scheme'

export const viewport = OWN_SCHEME

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ lang?: string | string[] }>
}

const readLink = cache(appealLink)

async function linkOf({ params, searchParams }: Props) {
  const [{ token }, { lang }, sent] = await Promise.all([params, searchParams, headers()])
  return await readLink(token, preferredLocale(lang, sent.get('accept-language')))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const link = await linkOf(props)
  return { title: { absolute: `${messagesIn(link.locale).appeal.pageTitle} · ${link.operator}` } }
}

export default async function Page(props: Props) {
  const link = await linkOf(props)
  return (
    <>
      <FirstLanguage language={link.locale} />
      <AppealPage link={link} dates={datesOf(link)} messages={messagesIn(link.locale)} />
    </>
  )
}
