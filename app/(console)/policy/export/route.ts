import { csvDownload, staffDownload } from '@/app/(console)/download'
import { exportVersions } from '@/lib/policy'
import type { VersionEntry } from '@/lib/policy/view'

const COLUMNS: Record<string, (row: VersionEntry) => string | number | null> = {
  version: (row) => row.number,
  state: (row) => row.state,
  note: (row) => row.note,
  'based on': (row) => row.basedOn,
  'rolls back to': (row) => row.rollsBackTo,
  drafted: (row) => row.draftedAt,
  'drafted by': (row) => row.draftedBy?.name ?? null,
  'shadow run': (row) => row.shadowedAt,
  published: (row) => row.publishedAt,
  'published by': (row) => row.publishedBy?.name ?? null,
  reason: (row) => row.publishReason,
  'in force from': (row) => row.inForceFrom,
  retired: (row) => row.retiredAt,
}

export const GET = () =>
  staffDownload(async (actor) => {
    const versions = await exportVersions(actor)
    if (!versions.ok) return versions
    const cells = Object.values(COLUMNS)
    return csvDownload(
      'policy',
      Object.keys(COLUMNS),
      versions.value.map((row) => cells.map((cell) => cell(row))),
    )
  })
