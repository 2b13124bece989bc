import type { Refusal } from '@/lib/vocabulary'

/** The messages of a refused form by field, as the form shows them; those of a list stand under the list. */
export function fieldErrors({ facts }: Refusal): Record<string, string> {
  const errors = facts?.errors
  if (typeof errors !== 'object' || errors === null) return {}
  return Object.fromEntries(Object.entries(errors).map(([path, message]) => [path.split('.')[0], String(message)]))
}
