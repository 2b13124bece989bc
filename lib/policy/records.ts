import 'server-only'
import { database, PREPARED, type Prisma, type Tx } from '@/lib/database'

export type PolicyRecord = Prisma.PolicyVersionGetPayload<object>

export type PublishedRow = { number: number; content: unknown; inForceFrom: Date }

/** Published versions in the order in which they came or come into force; the newest of two at the same instant last. */
export const findPublished = (client: Tx = database()): Promise<PublishedRow[]> =>
  client.$queryRaw<PublishedRow[]>`${PREPARED}
    select number, content, in_force_from as "inForceFrom" from policy_version
    where published_at is not null order by in_force_from, number`

/** Who drafts, publishes or goes back takes turns: numbers and the version in force do not change meanwhile. */
export const lockPolicies = (tx: Tx): Promise<unknown> => tx.$executeRaw`select pg_advisory_xact_lock(7241009)`

export const findVersion = (number: number, client: Tx = database()): Promise<PolicyRecord | null> =>
  client.policyVersion.findUnique({ where: { number } })

/** Newest first. */
export const findVersions = (client: Tx = database()): Promise<PolicyRecord[]> =>
  client.policyVersion.findMany({ orderBy: { number: 'desc' }, take: 500 })

/** The version in force at an instant, or the last one published for later: what the next one takes the place of. */
export const findLatest = (client: Tx = database()): Promise<PolicyRecord | null> =>
  client.policyVersion.findFirst({
    where: { publishedAt: { not: null } },
    orderBy: [{ inForceFrom: 'desc' }, { number: 'desc' }],
  })

export const insertVersion = (tx: Tx, data: Prisma.PolicyVersionUncheckedCreateInput): Promise<PolicyRecord> =>
  tx.policyVersion.create({ data })

export const updateVersion = (
  tx: Tx,
  number: number,
  data: Prisma.PolicyVersionUncheckedUpdateInput,
): Promise<PolicyRecord> => tx.policyVersion.update({ where: { number }, data })
