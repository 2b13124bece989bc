import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import type { Language } from '@/lib/vocabulary'
import { type Step, stepOf } from './screen'

export type Steps = {
  step: Step
  /** The address of a step, in the language chosen. */
  href: (step: Step) => string
  /** The address of this step in another language. */
  languageHref: (lang: Language) => string
  go: (step: Step) => void
  /** Goes on without leaving this step in the history. */
  replace: (step: Step) => void
}

/** The step stands in the address: the back button and a reload work, and no step asks the server. */
export function useSteps(): Steps {
  const search = useSearchParams()
  return useMemo(() => {
    const step = stepOf(search.get('step'))
    const address = (next: Step, lang = search.get('lang')) => {
      const query = new URLSearchParams()
      if (lang) query.set('lang', lang)
      if (next !== 'prompt') query.set('step', next)
      return `?${query}`
    }
    return {
      step,
      href: (next) => address(next),
      languageHref: (lang) => address(step, lang),
      go: (next) => window.history.pushState(null, '', address(next)),
      replace: (next) => window.history.replaceState(null, '', address(next)),
    }
  }, [search])
}
