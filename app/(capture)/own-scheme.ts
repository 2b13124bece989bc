import type { Viewport } from 'next'

/** What a driver reads or writes follows their own scheme; the page with the camera lights the face and is white in both. */
export const OWN_SCHEME: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#141414' },
  ],
}
