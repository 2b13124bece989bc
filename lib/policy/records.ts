import 'server-only'
import { database, PREPARED, type Prisma, type Tx } from '@/lib/database'

export type PolicyRecord = Prisma.PolicyVersionGetPayload<object>

export type PublishedRow = { number: number; content: unknown; inForceFrom: Date }

/** Published versions in the order in which they came or come into force; the newest of two at the same instant last. */
export const findPublished = (client: Tx = database()): Promise<PublishedRow[]> =>
  client.$queryRaw<PublishedRow[]>`${PREPARED}
    select number, content, in_force_from as "inForceFrom" from policy_version
    where published_at is not null order by in_force_from, number`
