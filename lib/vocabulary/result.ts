/** An expected refusal: a stable code, and what a person needs to mend it. */
export type Refusal<C extends string = string> = {
  ok: false
  code: C
  detail?: string
  facts?: Record<string, unknown>
}
export type Ok<T> = { ok: true; value: T }
/** What a verb answers: a value, or a refusal that the caller must handle. Exceptions are for defects. */
export type Result<T, C extends string = string> = Ok<T> | Refusal<C>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

export const refuse = <C extends string>(code: C, detail?: string, facts?: Record<string, unknown>): Refusal<C> => ({
  ok: false,
  code,
  ...(detail === undefined ? {} : { detail }),
  ...(facts === undefined ? {} : { facts }),
})
