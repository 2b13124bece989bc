import type { CaptureOutcome } from '@/lib/capture/view'
import type { Picture } from './picture'

const TIMEOUT_MS = 120_000

/** Where this link takes its selfie and tells how it came out. */
const address = () => `${window.location.pathname.replace(/\/$/, '')}/selfie`

/**
 * Sends the picture. A request of the older kind, as only that one tells how much has gone out.
 * @param onProgress per cent of the picture that has left the phone
 * @returns null when the phone could not reach the server
 */
export function sendSelfie(picture: Picture, onProgress: (percent: number) => void): Promise<CaptureOutcome | null> {
  const form = new FormData()
  form.set('selfie', picture.blob, 'selfie.jpg')
  if (picture.capturedAt) form.set('capturedAt', picture.capturedAt)
  return new Promise((answer) => {
    const request = new XMLHttpRequest()
    request.open('POST', address())
    request.timeout = TIMEOUT_MS
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / Math.max(1, total)))
    request.onload = () => answer(isOutcome(request.response) ? request.response : UNAVAILABLE)
    request.onerror = () => answer(null)
    request.ontimeout = () => answer(null)
    request.send(form)
  })
}

/** How the newest selfie of this link came out; null when the server could not be reached or did not say. */
export async function readOutcome(signal: AbortSignal): Promise<CaptureOutcome | null> {
  try {
    const response = await fetch(address(), { signal, cache: 'no-store' })
    const body: unknown = await response.json()
    return isOutcome(body) ? body : null
  } catch {
    return null
  }
}

const UNAVAILABLE: CaptureOutcome = { outcome: 'refused', code: 'unavailable' }

const isOutcome = (body: unknown): body is CaptureOutcome =>
  typeof body === 'object' && body !== null && 'outcome' in body && typeof body.outcome === 'string'
