import { type AppealQuery, appealQuery } from '@/lib/appeals/view'

type Params = Record<string, string | string[] | undefined>

/** The names in the address that narrow the list; `tab` names the list itself. */
export const APPEAL_FILTERS = ['q', 'outcome'] as const
const KEPT = ['tab', ...APPEAL_FILTERS] as const
const PRINTED = /^\P{Cc}*$/u

/** What the address of /appeals asks for; what it cannot mean is left out. */
export function readAppealsAddress(params: Params): AppealQuery {
  const text = (name: string): string | undefined => {
    const value = params[name]
    return typeof value === 'string' && value.trim() !== '' && PRINTED.test(value) ? value.trim() : undefined
  }
  const { shape } = appealQuery
  return {
    tab: shape.tab.catch('open').parse(text('tab')),
    outcome: shape.outcome.catch(undefined).parse(text('outcome')),
    search: shape.search.catch(undefined).parse(text('q')),
    cursor: shape.cursor.catch(undefined).parse(text('after') ?? text('before')),
    limit: 50,
  }
}

/** A path with what the view keeps. */
export function appealsAddress(path: string, params: Params): string {
  const kept = KEPT.flatMap((name) => {
    const value = params[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path
}
