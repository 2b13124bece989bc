'use client'

import { type ReactNode, useState } from 'react'
import { FirstPaint } from '@/components/clock/now'
import { useFollowColorScheme } from './color-scheme'
import { DocumentNonce } from './nonce'

/**
 * What every page stands on. Pages with forms, dialogs or state in their address stand in `Controls` too.
 * @param nonce vouches for style elements
 * @param paintedAt the server's clock at this page view in milliseconds, so that times read the same before and after hydration
 */
export function ThemeProvider({
  nonce,
  paintedAt,
  children,
}: {
  nonce: string
  paintedAt: number
  children: ReactNode
}) {
  const [documentNonce] = useState(nonce)
  useFollowColorScheme()
  return (
    <DocumentNonce.Provider value={documentNonce}>
      <FirstPaint.Provider value={paintedAt}>{children}</FirstPaint.Provider>
    </DocumentNonce.Provider>
  )
}
