import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { cache } from 'react'
import { CapturePage } from '@/components/capture/capture-page'
import { deadlineOf } from '@/components/capture/deadline'
import { preferredLocale } from '@/components/capture/locale'
import { messagesIn } from '@/components/capture/messages'
import { needsAnswer, stepOf } from '@/components/capture/screen'
import { captureLink } from '@/lib/capture'
import { policyAt } from '@/lib/policy'
import { FirstLanguage } from '../../first-language'
import { answerConsent, askForPerson } from './actions'
import { outcomeOf } from './outcome'

const DAY_MS = 86_400_000

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ lang?: string | string[]; step?: string | string[] }>
}

const readLink = cache(captureLink)

async function linkOf({ params, searchParams }: Props) {
  const [{ token }, { lang }, sent] = await Promise.all([params, searchParams, headers()])
  return { token, link: await readLink(token, preferredLocale(lang, sent.get('accept-language'))) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { link } = await linkOf(props)
  return { title: { absolute: `${messagesIn(link.locale).frame.pageTitle} · ${link.operator}` } }
}

export default async function Page(props: Props) {
  const { token, link } = await linkOf(props)
  const step = stepOf((await props.searchParams).step)
  const now = Date.now()
  const { checkByPersonGraceMs } = await policyAt(new Date(now))
  return (
    <>
      <FirstLanguage language={link.locale} />
      <CapturePage
        link={link}
        known={needsAnswer(link, step) ? await outcomeOf(token) : null}
        deadline={link.state === 'open' ? deadlineOf(now, link.expiresAt, link.timeZone, link.formats) : null}
        now={now}
        graceDays={Math.round(checkByPersonGraceMs / DAY_MS)}
        messages={messagesIn(link.locale)}
        answerConsent={answerConsent.bind(null, token)}
        askForPerson={askForPerson.bind(null, token)}
      />
    </>
  )
}
