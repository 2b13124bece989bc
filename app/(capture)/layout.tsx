import '@/components/theme/arabic.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

/** The address holds the token: it is neither found by search engines nor handed on to another page. */
export const metadata: Metadata = {
  robots: { index: false, follow: false, noarchive: true, nosnippet: true },
  referrer: 'no-referrer',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: '#ffffff',
  colorScheme: 'light',
}

export default function CaptureLayout({ children }: { children: ReactNode }) {
  return children
}
