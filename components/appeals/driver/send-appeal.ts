import type { Picture } from '@/components/capture/picture'
import type { FilingAnswer } from '@/lib/appeals/view'
import { RETAKE_REASONS, type RetakeReason } from '@/lib/vocabulary'

/** What the page has words for; any other refusal is "unavailable". */
const NAMED = [
  'already-appealed',
  'already-undone',
  'consent-required',
  'too-large',
  'unsupported-image',
  'invalid',
  'link-unknown',
] as const
type Named = (typeof NAMED)[number]

/** Why it was not filed: the new photo, or anything else. */
export type Refused =
  | { what: 'photo'; code: RetakeReason }
  | { what: 'other'; code: Named | 'unreachable' | 'unavailable' }

type Filing = { statement: string; locale: string; photo: Picture | null; attachment: Picture | null }

/** Sends the appeal to the address of this page. @returns null when it was filed */
export async function sendAppeal({ statement, locale, photo, attachment }: Filing): Promise<Refused | null> {
  const form = new FormData()
  form.set('statement', statement)
  form.set('locale', locale)
  if (photo) form.set('photo', photo.blob, 'photo.jpg')
  if (attachment) form.set('attachment', attachment.blob, 'attachment.jpg')
  const address = `${window.location.pathname.replace(/\/$/, '')}/file`
  try {
    const response = await fetch(address, { method: 'POST', body: form, cache: 'no-store' })
    const answer = (await response.json().catch(() => null)) as FilingAnswer | null
    if (answer?.filed) return null
    return refusedBy(answer?.filed === false ? answer.code : null)
  } catch {
    return { what: 'other', code: 'unreachable' }
  }
}

function refusedBy(code: string | null): Refused {
  const retake = RETAKE_REASONS.find((reason) => reason === code)
  if (retake) return { what: 'photo', code: retake }
  return { what: 'other', code: NAMED.find((named) => named === code) ?? 'unavailable' }
}
