import 'server-only'
import { policyAt } from '@/lib/policy'
import type { StaffActor } from '@/lib/vocabulary'
import type { BlindReader } from './blind-records'

/** Who reads a list, with what the policy says of blindness at this instant. */
export async function blindReader({ id, role }: StaffActor, now: Date): Promise<BlindReader> {
  return { id, role, blindFirst: (await policyAt(now)).review.blindFirst }
}
