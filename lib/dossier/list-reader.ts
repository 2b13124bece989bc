import 'server-only'
import { policyAt } from '@/lib/policy'
import type { StaffActor } from '@/lib/vocabulary'
import type { ListReader } from './list-records'

/** Who reads a list of drivers, with what the policy says of blindness at this instant. */
export async function listReader({ id, role }: StaffActor, now: Date): Promise<ListReader> {
  return { id, role, blindFirst: (await policyAt(now)).review.blindFirst }
}
