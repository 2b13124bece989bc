import { captureLink, submitFromLink } from '@/lib/capture'
import type { CaptureLink, CaptureOutcome } from '@/lib/capture/view'
import { outcomeOf } from '../outcome'
import { readSelfie } from './read-selfie'

type Context = { params: Promise<{ token: string }> }
type Code = Extract<CaptureOutcome, { outcome: 'refused' }>['code']

const STATUS: Record<Code, number> = {
  'consent-required': 403,
  'no-reference-photo': 409,
  'challenge-not-open': 409,
  moving: 409,
  'too-large': 413,
  'unsupported-image': 415,
  unavailable: 503,
}

const reply = (outcome: CaptureOutcome) =>
  Response.json(outcome, {
    status: outcome.outcome === 'refused' ? STATUS[outcome.code] : 200,
    headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  })

const refused = (code: Code) => reply({ outcome: 'refused', code })

/** Takes in the selfie of this link. What the link refuses is refused before the picture is read. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const early = whyNot(await captureLink(token, undefined))
  if (early) return refused(early)
  const selfie = await readSelfie(request)
  if (!selfie.ok) return refused(selfie.code)
  const { photo, capturedAt } = selfie.value
  return reply(await submitFromLink(token, photo, { capturedAt }))
}

/** How the newest selfie of this link came out. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return reply(await outcomeOf((await params).token))
}

function whyNot(link: CaptureLink): Code | null {
  if (link.state !== 'open' || link.retakesLeft === 0) return 'challenge-not-open'
  if (link.moving) return 'moving'
  if (!link.consented) return 'consent-required'
  return link.hasReference ? null : 'no-reference-photo'
}
