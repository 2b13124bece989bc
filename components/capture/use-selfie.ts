import { useEffect, useState } from 'react'
import type { CaptureOutcome } from '@/lib/capture/view'
import type { Picture } from './picture'
import { readOutcome, sendSelfie } from './send-selfie'

export type Selfie = ReturnType<typeof useSelfie>
export type Sending = { state: 'idle' } | { state: 'sending'; percent: number } | { state: 'unreachable' }

const SOON_MS = 1_000
const LATER_MS = 4_000
const SOON_ASKED = 20

/**
 * The picture in hand, what became of it, and how the newest selfie of this link came out.
 * A picture is kept until another takes its place or the page is left: nothing is lost when sending fails.
 * @param known how it came out as the server knew it when the page was drawn
 */
export function useSelfie(known: CaptureOutcome | null) {
  const [picture, setPicture] = useState<Picture | null>(null)
  const [sending, setSending] = useState<Sending>({ state: 'idle' })
  const [heard, setHeard] = useState<CaptureOutcome | null>(null)
  const answer = heard ?? known
  const asked = useWaiting(answer?.outcome === 'waiting', setHeard)

  const keep = (next: Picture | null) => {
    if (picture) URL.revokeObjectURL(picture.url)
    setPicture(next)
    setSending({ state: 'idle' })
  }
  const send = async (): Promise<CaptureOutcome | null> => {
    if (!picture) return null
    setSending({ state: 'sending', percent: 0 })
    const outcome = await sendSelfie(picture, (percent) => setSending({ state: 'sending', percent }))
    setSending({ state: outcome ? 'idle' : 'unreachable' })
    if (outcome) setHeard(outcome)
    return outcome
  }
  return { picture, keep, sending, send, answer, forgetAnswer: () => setHeard(null), takesLong: asked >= SOON_ASKED }
}

/** Asks how it came out, each second at first. @returns how often it was asked */
function useWaiting(waiting: boolean, onOutcome: (outcome: CaptureOutcome) => void): number {
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (!waiting) return setAsked(0)
    const left = new AbortController()
    const timer = setTimeout(
      async () => {
        const outcome = await readOutcome(left.signal)
        if (left.signal.aborted) return
        if (outcome && outcome.outcome !== 'waiting') onOutcome(outcome)
        setAsked(asked + 1)
      },
      asked < SOON_ASKED ? SOON_MS : LATER_MS,
    )
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [waiting, asked, onOutcome])
  return asked
}
