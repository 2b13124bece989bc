import { headers } from 'next/headers'
import { inLanguage, type Language } from '@/lib/vocabulary'

/**
 * Says on the document, before the first paint, in which language the page is and which way it runs: the frame around
 * all pages does not know whose link is opened. `usePageLanguage` takes over when the language is switched.
 */
export async function FirstLanguage({ language }: { language: Language }) {
  const nonce = (await headers()).get('x-nonce') ?? ''
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {`Object.assign(document.documentElement, ${JSON.stringify(inLanguage(language))})`}
    </script>
  )
}
