import 'server-only'
import { may } from '@/lib/access'
import { blindReader } from '@/lib/review'
import type { StaffActor } from '@/lib/vocabulary'
import { countSharing } from './list-records'

/** How many sharing cases are open for this reader, those on watch left out; undefined for roles without the desk. */
export async function countOpenSharing(actor: StaffActor, now = new Date()): Promise<number | undefined> {
  return may(actor, 'sharing.see') ? (await countSharing(await blindReader(actor, now), now)).open : undefined
}
