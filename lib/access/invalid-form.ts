import type { z } from 'zod'
import { type Refusal, refuse } from '@/lib/vocabulary'

/** The refusal of a form: `facts.errors` holds one message for each field, by its name. */
export function invalidForm(error: z.ZodError): Refusal<'invalid'> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[issue.path.join('.')] ??= issue.message
  return refuse('invalid', undefined, { errors })
}
