'use client'

import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core'
import { setNonce } from 'get-nonce'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, useContext, useState } from 'react'
import { readColorScheme, setColorScheme, whenColorScheme } from './color-scheme'
import { DocumentNonce } from './nonce'
import { cssVariablesResolver, theme } from './theme'

/** Mantine's parts follow the theme of the page; the page paints it. */
function followPage(): MantineColorSchemeManager {
  let stop = () => {}
  return {
    get: () => (typeof window === 'undefined' ? 'auto' : readColorScheme()),
    set: (value) => {
      if (value !== readColorScheme()) setColorScheme(value)
    },
    subscribe: (hear) => {
      stop = whenColorScheme(() => hear(readColorScheme()))
    },
    unsubscribe: () => stop(),
    clear: () => setColorScheme('auto'),
  }
}

/**
 * Everything inside can draw with Mantine. The layouts of pages with forms stand in it, dialogs bring it along; queue
 * and bench do without, so that they load and draw less.
 */
export function MantineControls({ children }: { children: ReactNode }) {
  const nonce = useContext(DocumentNonce)
  const [manager] = useState(followPage)
  if (typeof window !== 'undefined') setNonce(nonce)
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={manager}
      cssVariablesResolver={cssVariablesResolver}
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  )
}

/** What the pages with forms stand in: Mantine's parts, and state that lives in the address. */
export const Controls = ({ children }: { children: ReactNode }) => (
  <MantineControls>
    <NuqsAdapter>{children}</NuqsAdapter>
  </MantineControls>
)
