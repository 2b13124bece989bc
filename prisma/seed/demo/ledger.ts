import { Prisma, type Tx, transaction } from '@/lib/database'
import { type Actor, type AuditType, isEventType, ok } from '@/lib/vocabulary'

type Row = Record<string, unknown>
type Line = { at: Date; table: Table; row: Row }

/** In the order in which rows are written: a finding needs its case. */
const TABLES = [
  'challenge',
  'verification',
  'comparison',
  'restriction',
  'golden_pair',
  'review_case',
  'golden_showing',
  'finding',
  'event',
  'audit_record',
] as const
type Table = (typeof TABLES)[number]

export type Entry = {
  at: Date
  type: AuditType
  actor: Actor
  /** Null: it touches no driver. */
  driverId: string | null
  subject: { kind: string; id: string }
  data?: Row
}

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`
const asColumn = (value: unknown): unknown => (value instanceof Uint8Array ? hex(value) : value)

/**
 * History in bulk: rows as the verbs leave them, put down in any order, written in order of time and in step with
 * the verbs that are played meanwhile, so that the audit log runs forward.
 */
export class Ledger {
  #lines: Line[] = []
  #sorted = true

  put(at: Date, table: Table, row: Row): void {
    this.#lines.push({ at, table, row })
    this.#sorted = false
  }

  /** An audit record and, when its type leaves the process, the event beside it, as `audit.record` writes them. */
  note({ at, type, actor, driverId, subject, data = {} }: Entry): void {
    this.put(at, 'audit_record', {
      occurred_at: at,
      type,
      actor_kind: actor.kind,
      actor_id: actor.id,
      driver_id: driverId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      data,
    })
    if (!isEventType(type)) return
    const told = { ...data, [`${subject.kind}Id`]: subject.id }
    this.put(at, 'event', { id: crypto.randomUUID(), type, occurred_at: at, driver_id: driverId, data: told })
  }

  /** Writes what was put down up to an instant. */
  async writeUntil(at: Date): Promise<void> {
    if (!this.#sorted) this.#lines.sort((a, b) => a.at.getTime() - b.at.getTime())
    this.#sorted = true
    const end = this.#lines.findIndex((line) => line.at > at)
    const due = this.#lines.splice(0, end === -1 ? this.#lines.length : end)
    if (due.length === 0) return
    await transaction(async (tx) => {
      await numberStandings(tx, due)
      for (const table of TABLES)
        await insert(
          tx,
          table,
          due.filter((line) => line.table === table).map(({ row }) => row),
        )
      return ok(null)
    })
  }
}

async function insert(tx: Tx, table: Table, rows: Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Prisma.raw(Object.keys(first).join(', '))
  const json = JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, asColumn(v)]))),
  )
  const name = Prisma.raw(table)
  await tx.$executeRaw`insert into ${name} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${name}, ${json}::jsonb)`
}

/** Counts each driver's changes of standing on from where the verbs have brought it. */
async function numberStandings(tx: Tx, lines: Line[]): Promise<void> {
  const changes = lines.filter(({ row }) => row.type === 'standing.changed')
  const ids = [...new Set(changes.map(({ row }) => String(row.driver_id)))]
  const drivers = await tx.driver.findMany({ where: { id: { in: ids } }, select: { id: true, standingVersion: true } })
  const versions = new Map(drivers.map((driver) => [driver.id, driver.standingVersion]))
  for (const { table, row } of changes) {
    const known = versions.get(String(row.driver_id)) ?? 0
    const version = table === 'audit_record' ? known + 1 : known
    versions.set(String(row.driver_id), version)
    row.data = { version, ...(row.data as Row) }
  }
  const news = JSON.stringify([...versions].map(([id, version]) => ({ id, version })))
  await tx.$executeRaw`
    update driver set standing_version = news.version
    from jsonb_to_recordset(${news}::jsonb) as news(id uuid, version int) where driver.id = news.id`
}
