'use client'

import { usePathname } from 'next/navigation'
import { Failed } from './failed'
import { ReadingFailed } from './reading-failed'
import { readingAt } from './readings'

export type PageFailedProps = { error: unknown; retry: () => void }

/** What the server threw is in its log under this id; the browser is told nothing else. */
const referenceOf = (error: unknown): string | undefined =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined

/** The page at this address could not be shown: what failed, what it does not mean, and the way to try again. */
export function PageFailed({ error, retry, level }: PageFailedProps & { level?: 1 | 2 }) {
  const reading = readingAt(usePathname())
  const rest = { retry, reference: referenceOf(error), level }
  if (reading) return <ReadingFailed of={reading} {...rest} />
  return (
    <Failed title="This page could not be shown" {...rest}>
      <p>This does not mean that anything is missing or was lost. What you had sent before is kept.</p>
    </Failed>
  )
}
