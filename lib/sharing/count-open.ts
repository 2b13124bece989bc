import 'server-only'
import { may } from '@/lib/access'
import type { StaffActor } from '@/lib/vocabulary'
import { countSharing } from './list-records'

/** How many sharing cases are open, those on watch left out; undefined for roles without the desk. */
export async function countOpenSharing(actor: StaffActor): Promise<number | undefined> {
  return may(actor, 'sharing.see') ? (await countSharing()).open : undefined
}
