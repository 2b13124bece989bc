/** The value at a path such as `review.goldenShare`; undefined where there is none. */
export function valueAt(content: unknown, path: string): unknown {
  let value = content
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[part]
  }
  return value
}

/** A copy of the content with another value at a path. */
export function withValue<T extends object>(content: T, path: string, value: unknown): T {
  const [first = '', ...rest] = path.split('.')
  const inner = (content as Record<string, unknown>)[first]
  const next = rest.length === 0 ? value : withValue((inner ?? {}) as object, rest.join('.'), value)
  return { ...content, [first]: next }
}
