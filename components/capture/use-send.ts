import { useState, useTransition } from 'react'

/**
 * Sends something once at a time. `failed` is true when the server refused, or could not be reached.
 */
export function useSend() {
  const [sending, start] = useTransition()
  const [failed, setFailed] = useState(false)
  const send = (work: () => Promise<boolean>) =>
    start(async () => {
      setFailed(false)
      const done = await work().catch(() => false)
      start(() => setFailed(!done))
    })
  return { send, sending, failed }
}
