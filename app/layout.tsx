import '@/components/theme/mantine-styles'
import '@/components/theme/tokens.css'
import '@/components/theme/base.css'
import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { FirstColorScheme } from '@/components/theme/first-color-scheme'
import { ThemeProvider } from '@/components/theme/theme-provider'

export const metadata: Metadata = {
  title: { default: 'Likeness', template: '%s · Likeness' },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f7f7' },
    { media: '(prefers-color-scheme: dark)', color: '#0e0e0e' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? ''
  return (
    <html
      lang="en"
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      data-mantine-color-scheme="light"
      suppressHydrationWarning
    >
      <head>
        <FirstColorScheme nonce={nonce} />
      </head>
      <body>
        <ThemeProvider nonce={nonce} paintedAt={Date.now()}>
          {children}
        </ThemeProvider>
      </body>
    </html>
  )
}
