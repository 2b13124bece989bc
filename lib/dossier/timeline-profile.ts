import type { DossierFacts } from './gather'
import { byWhom, joined, type Seen } from './timeline'
import type { TimelineItem } from './view'

const FIELDS: Record<string, string> = {
  name: 'name',
  email: 'e-mail address',
  locale: 'language',
  region: 'region',
  timeZone: 'time zone',
  groups: 'groups',
}

/** The driver's row and what changed in it, and devices seen for the first time after the first. */
export function profileItems({ driver, audit, devices, names }: DossierFacts, { blind }: Seen): TimelineItem[] {
  const item = { kind: 'profile', icon: 'user', href: null } as const
  const changes = audit.filter((row) => row.type === 'driver.changed')
  const oldestFirst = [...devices].sort((a, b) => a.firstAt.getTime() - b.firstAt.getTime())
  return [
    { ...item, id: driver.id, at: driver.createdAt.toISOString(), title: 'Driver added', detail: driver.region },
    ...changes.map((row) => ({
      ...item,
      id: `audit ${row.id}`,
      at: row.occurredAt.toISOString(),
      title: `Profile changed: ${fieldWords(row.data)}`,
      detail: byWhom(row.actorKind, row.actorId, names),
    })),
    ...oldestFirst.slice(1).map((row) => ({
      ...item,
      icon: 'device' as const,
      id: `device ${row.installId}`,
      at: row.firstAt.toISOString(),
      title: `New device, ${row.model ?? 'phone'}`,
      detail: joined('first seen here', !blind && row.others.length > 0 && `also on ${row.others.join(' and ')}`),
    })),
  ]
}

function fieldWords(data: unknown): string {
  const fields = typeof data === 'object' && data !== null && 'fields' in data ? data.fields : []
  if (!Array.isArray(fields)) return 'details'
  return fields.map((field) => FIELDS[String(field)] ?? String(field)).join(', ') || 'details'
}
