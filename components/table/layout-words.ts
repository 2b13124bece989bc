/** How a table is drawn, as an address says it: `?cols=why.band&rows=compact`. What it leaves out is the reader's own. */
export const LAYOUT_PARAMS = ['cols', 'rows'] as const

type Shown = Readonly<Record<string, boolean>>

const NONE = 'none'

/**
 * Which of the columns that can be chosen an address shows; null where it says nothing, or names none that is known:
 * a link of somebody who sees more columns than the reader.
 */
export function readColumns(words: string | null, choosable: readonly string[]): Record<string, boolean> | null {
  if (words === null) return null
  const named = new Set(words.split('.'))
  if (words !== NONE && !choosable.some((id) => named.has(id))) return null
  return Object.fromEntries(choosable.map((id) => [id, named.has(id)]))
}

export function writeColumns(shown: Shown, choosable: readonly string[]): string {
  const on = choosable.filter((id) => shown[id] !== false)
  return on.length > 0 ? on.join('.') : NONE
}

/** A query with the layout in it; null leaves a part of it as it is. */
export function withLayout(
  query: string,
  layout: Readonly<Record<(typeof LAYOUT_PARAMS)[number], string | null>>,
): string {
  const params = new URLSearchParams(query)
  for (const name of LAYOUT_PARAMS) {
    const words = layout[name]
    if (words !== null) params.set(name, words)
  }
  return params.toString()
}
