'use client'

import { type ReactNode, Suspense, useState } from 'react'

type UntilReadProps = {
  /** Whether `children` were still on their way when the page was sent. */
  late: boolean
  fallback: ReactNode
  children: ReactNode
}

/**
 * Shows `fallback` until late children have come. What came in time stands without a boundary: React draws a long one
 * apart from its page, 300 ms after it. Later readings, late or not, leave the old rows until the new ones are there.
 */
export function UntilRead({ late, fallback, children }: UntilReadProps) {
  const [apart] = useState(late)
  return apart ? <Suspense fallback={fallback}>{children}</Suspense> : children
}
