import { capture, challenges } from './challenge-fields'
import { appeals, enforcement } from './enforcement-fields'
import type { Field, FieldGroup } from './field'
import { acrossAccounts, matching } from './matching-fields'
import { holds, review } from './review-fields'
import { sharing } from './sharing-fields'

export * from './field'

/** Everything a version says, in the order in which the editor lists it. A test finds each value of the policy here. */
export const FIELD_GROUPS: readonly FieldGroup[] = [
  matching,
  acrossAccounts,
  sharing,
  review,
  holds,
  capture,
  challenges,
  enforcement,
  appeals,
]

export const FIELDS: readonly Field[] = FIELD_GROUPS.flatMap(({ fields }) => fields)
