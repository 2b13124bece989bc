'use client'

import { MantineProvider } from '@mantine/core'
import { setNonce } from 'get-nonce'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, useState } from 'react'
import { FirstPaint } from '@/components/clock/now'
import { cssVariablesResolver, theme } from './theme'

/**
 * Look and page state of the whole application.
 * @param nonce vouches for style elements; the one of the document stays in force as long as the document
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
  if (typeof window !== 'undefined') setNonce(documentNonce)
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={cssVariablesResolver}
      getStyleNonce={() => documentNonce}
    >
      <FirstPaint.Provider value={paintedAt}>
        <NuqsAdapter>{children}</NuqsAdapter>
      </FirstPaint.Provider>
    </MantineProvider>
  )
}
