import { createLoader, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { readSort, tableParams } from '@/components/table/table-query'
import { DRIVER_LISTS, DRIVER_SORTS, type DriversQuery, driversQuery } from '@/lib/drivers/view'
import { STANDINGS } from '@/lib/vocabulary'

const load = createLoader({
  ...tableParams,
  q: parseAsString,
  standing: parseAsStringLiteral(STANDINGS),
  region: parseAsString,
  due: parseAsStringLiteral(DRIVER_LISTS),
})

type Params = Record<string, string | string[] | undefined>

/** The names in the address that narrow a list; `due` names the list itself. */
export const DRIVER_FILTERS = ['q', 'standing', 'region'] as const
const KEPT = ['due', 'sort', ...DRIVER_FILTERS] as const

const PRINTED = /^\P{Cc}*$/u

/**
 * What the address of /drivers asks for; what it can't mean is left out. Checks by a person come with those who
 * cannot work first, all drivers by name.
 */
export function readDriversAddress(params: Params): DriversQuery {
  const { sort, after, before, q, ...filters } = load(params)
  const fallback = { column: filters.due ? ('due' as const) : ('name' as const), descending: false }
  const order = readSort(sort, DRIVER_SORTS) ?? fallback
  const asked = Object.entries({ ...filters, search: q?.trim(), cursor: after ?? before })
  const meant = asked.filter(([, value]) => typeof value === 'string' && value !== '' && PRINTED.test(value))
  const direction = order.descending ? 'desc' : 'asc'
  const query = driversQuery.safeParse({ ...Object.fromEntries(meant), sort: order.column, direction })
  return query.success ? query.data : driversQuery.parse({})
}

function addressWith(path: string, names: readonly string[], params: Params): string {
  const kept = names.flatMap((name) => {
    const value = params[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path
}

/** The address without what narrows the list: which list and its order stay. */
export const withoutFilters = (params: Params): string => addressWith('/drivers', ['due', 'sort'], params)

/** Where the same rows are as CSV. */
export const exportAddress = (params: Params): string => addressWith('/drivers/export', KEPT, params)
