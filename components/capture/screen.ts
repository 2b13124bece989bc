import type { CaptureLink, CaptureOutcome } from '@/lib/capture/view'

export const STEPS = ['prompt', 'consent', 'camera', 'preview', 'answer', 'other'] as const
/** Where the driver wants to be; part of the address, so that the back button and a reload work. */
export type Step = (typeof STEPS)[number]

export const stepOf = (value: unknown): Step => STEPS.find((step) => step === value) ?? 'prompt'

export type OpenLink = Extract<CaptureLink, { state: 'open' }>
type EndedLink = Extract<CaptureLink, { state: 'ended' }>
type Answer<O extends CaptureOutcome['outcome']> = Extract<CaptureOutcome, { outcome: O }>
export type RefusedCode = Answer<'refused'>['code']
export type End = 'waived' | 'failed' | 'new-selfie' | 'expired' | 'cancelled' | 'unknown'

export type Screen =
  | { name: 'prompt' | 'consent' | 'camera' | 'preview' | 'other' | 'moving' | 'no-reference'; link: OpenLink }
  | { name: 'waiting' }
  | { name: 'cleared'; mayWork: boolean; checkedAt: string | null }
  | { name: 'person'; answer: Answer<'person'> }
  | { name: 'retake'; answer: Answer<'retake'> }
  | { name: 'refused'; code: RefusedCode }
  | { name: 'ended'; end: End; mayWork: boolean | null }

/**
 * Which screen the driver sees. What the server knows of the link decides; the step asked for only chooses among
 * what is still open.
 * @param answer how the newest selfie came out, as far as known
 * @param hasPicture a picture was taken and not sent yet
 */
export function screenOf(link: CaptureLink, answer: CaptureOutcome | null, step: Step, hasPicture: boolean): Screen {
  if (link.state === 'unknown') return { name: 'ended', end: 'unknown', mayWork: null }
  if (link.state === 'ended') return endedScreen(link, answer)
  // The link is spent once a selfie has been taken in, also where the page has not heard of it from the server yet.
  if (answer && (step === 'answer' || isSpent(answer))) return answerScreen(answer)
  if (link.moving) return { name: 'moving', link }
  return { name: openStep(link, answer, step, hasPicture), link }
}

function openStep(link: OpenLink, answer: CaptureOutcome | null, step: Step, hasPicture: boolean) {
  const consented = link.consented && !(answer?.outcome === 'refused' && answer.code === 'consent-required')
  if (step === 'prompt' || step === 'answer') return 'prompt'
  if (step === 'other' || (consented && link.retakesLeft === 0)) return 'other'
  if (!consented) return 'consent'
  if (!link.hasReference) return 'no-reference'
  return step === 'preview' && hasPicture ? 'preview' : 'camera'
}

const isSpent = ({ outcome }: CaptureOutcome): boolean =>
  outcome === 'waiting' || outcome === 'cleared' || outcome === 'person'

function answerScreen(answer: CaptureOutcome): Screen {
  switch (answer.outcome) {
    case 'waiting':
      return { name: 'waiting' }
    case 'cleared':
      return { name: 'cleared', mayWork: answer.mayWork, checkedAt: answer.checkedAt }
    case 'person':
      return { name: 'person', answer }
    case 'retake':
      return { name: 'retake', answer }
    case 'refused':
      return { name: 'refused', code: answer.code }
  }
}

function endedScreen({ why, mayWork }: EndedLink, answer: CaptureOutcome | null): Screen {
  if (why === 'submitted') return answer ? answerScreen(answer) : { name: 'waiting' }
  if (why === 'failed' && answer?.outcome === 'retake') return { name: 'ended', end: 'new-selfie', mayWork }
  if (why !== 'passed') return { name: 'ended', end: why, mayWork }
  return { name: 'cleared', mayWork, checkedAt: answer?.outcome === 'cleared' ? answer.checkedAt : null }
}

/** True when the page needs to know how the newest selfie came out before it can be drawn. */
export const needsAnswer = (link: CaptureLink, step: Step): boolean =>
  link.state === 'ended'
    ? link.why === 'passed' || link.why === 'submitted' || link.why === 'failed'
    : link.state === 'open' && step === 'answer'
