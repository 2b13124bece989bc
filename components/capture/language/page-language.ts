'use client'

import { useEffect } from 'react'
import { inLanguage, type Language } from '@/lib/vocabulary'

/** Says on the document itself in which language the page is and which way it runs. */
export function usePageLanguage(language: Language): void {
  useEffect(() => {
    Object.assign(document.documentElement, inLanguage(language))
  }, [language])
}
