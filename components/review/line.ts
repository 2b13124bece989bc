let last: Promise<unknown> = Promise.resolve()

/** Does what changes claims and decisions one after the other, in the order it was asked for. */
export function inLine<T>(act: () => Promise<T>): Promise<T> {
  const done = last.then(act, act)
  last = done.catch(() => undefined)
  return done
}
