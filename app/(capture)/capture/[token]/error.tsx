'use client'

import { Failure } from '@/components/capture/failure'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Failure white digest={error.digest} retry={reset} />
}
