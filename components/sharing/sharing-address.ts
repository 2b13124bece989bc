import { type SharingQuery, sharingQuery } from '@/lib/sharing/view'

type Params = Record<string, string | string[] | undefined>

/** The names in the address that narrow the list; `tab` names the list itself. */
export const SHARING_FILTERS = ['q', 'kind', 'region'] as const
const KEPT = ['tab', ...SHARING_FILTERS] as const
const PRINTED = /^\P{Cc}*$/u

/** What the address of /sharing asks for; what it cannot mean is left out. */
export function readSharingAddress(params: Params): SharingQuery {
  const text = (name: string): string | undefined => {
    const value = params[name]
    return typeof value === 'string' && value.trim() !== '' && PRINTED.test(value) ? value.trim() : undefined
  }
  const { shape } = sharingQuery
  return {
    tab: shape.tab.catch('open').parse(text('tab')),
    kind: shape.kind.catch(undefined).parse(text('kind')),
    region: shape.region.catch(undefined).parse(text('region')),
    search: shape.search.catch(undefined).parse(text('q')),
    cursor: shape.cursor.catch(undefined).parse(text('after') ?? text('before')),
    limit: 50,
  }
}

/** A path with what the view keeps. */
export function sharingAddress(path: string, params: Params): string {
  const kept = KEPT.flatMap((name) => {
    const value = params[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path
}
