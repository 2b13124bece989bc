import { useEffect, useState } from 'react'

export type Blocked = 'denied' | 'missing' | 'busy' | 'unsupported'
export type Camera = { state: 'starting' } | { state: 'on'; stream: MediaStream } | { state: 'blocked'; why: Blocked }

const FRONT_CAMERA: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 960 } },
}

const CAUSES: Record<string, Blocked> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

async function open(): Promise<Camera> {
  if (!navigator.mediaDevices?.getUserMedia) return { state: 'blocked', why: 'unsupported' }
  try {
    return { state: 'on', stream: await navigator.mediaDevices.getUserMedia(FRONT_CAMERA) }
  } catch (error) {
    const cause = error instanceof Error ? CAUSES[error.name] : undefined
    return { state: 'blocked', why: cause ?? 'unsupported' }
  }
}

const close = (camera: Camera) => {
  if (camera.state === 'on') for (const track of camera.stream.getTracks()) track.stop()
}

/** The front camera for as long as the component is there; mount it anew to ask again. */
export function useCamera(): Camera {
  const [camera, setCamera] = useState<Camera>({ state: 'starting' })

  useEffect(() => {
    let left = false
    let opened: Camera = { state: 'starting' }
    void open().then((answer) => {
      opened = answer
      if (left) return close(answer)
      setCamera(answer)
      if (answer.state !== 'on') return
      answer.stream.getVideoTracks()[0]?.addEventListener('ended', () => setCamera({ state: 'blocked', why: 'busy' }))
    })
    return () => {
      left = true
      close(opened)
    }
  }, [])

  return camera
}
