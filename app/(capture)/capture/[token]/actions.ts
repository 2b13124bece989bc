'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { cannotTakeSelfie } from '@/lib/capture'
import { answerConsentFromLink } from '@/lib/retention'
import { LANGUAGES } from '@/lib/vocabulary'

const consentAnswer = z.strictObject({
  decision: z.enum(['granted', 'declined']),
  releaseVersion: z.number().int().positive(),
  locale: z.enum(LANGUAGES),
  acrossAccounts: z.boolean(),
})

/** Notes the driver's answers to the release and the optional choice, and sends the page anew. @returns false when it was not taken in */
export async function answerConsent(
  token: string,
  decision: string,
  releaseVersion: number,
  locale: string,
  acrossAccounts: boolean,
): Promise<boolean> {
  const form = consentAnswer.safeParse({ decision, releaseVersion, locale, acrossAccounts })
  if (!form.success) return false
  const { acrossAccounts: asked, ...answered } = form.data
  const optional = answered.decision === 'granted' ? { optional: { acrossAccounts: asked } } : {}
  const answer = await answerConsentFromLink(token, { ...answered, ...optional })
  refresh()
  return answer.ok
}

/** The driver takes the equal path: a person checks a document. Sends the page anew. */
export async function askForPerson(token: string): Promise<boolean> {
  await cannotTakeSelfie(token)
  refresh()
  return true
}
