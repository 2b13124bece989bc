import { RelativeTime } from '@/components/clock'
import { columnsOf } from '@/components/table'
import type { VersionEntry } from '@/lib/policy/view'
import classes from './policy.module.css'
import { VersionWord } from './version-word'

const column = columnsOf<VersionEntry>()

const By = ({ at, by }: { at: string | null; by: { name: string } | null }) =>
  at === null ? (
    <span className={classes.quiet}>–</span>
  ) : (
    <span>
      {by?.name ?? 'Likeness'} <span className={classes.quiet}>·</span> <RelativeTime at={at} />
    </span>
  )

/** Who wrote and who published each version, when and why. */
export const versionColumns = column.columns([
  column.accessor((row) => `Version ${row.number}`, {
    id: 'number',
    header: 'Version',
    meta: { name: true, always: true, phone: 'title', width: '104px' },
  }),
  column.display({
    id: 'state',
    header: 'State',
    meta: { phone: 'status', width: '120px' },
    cell: ({ row }) => <VersionWord of={row.original.state} />,
  }),
  column.accessor('note', { header: 'What it is for', meta: { phone: 'sub' } }),
  column.display({
    id: 'drafted',
    header: 'Drafted',
    cell: ({ row: { original: row } }) => <By at={row.draftedAt} by={row.draftedBy} />,
  }),
  column.display({
    id: 'published',
    header: 'Published',
    cell: ({ row: { original: row } }) => <By at={row.publishedAt} by={row.publishedBy} />,
  }),
  column.accessor((row) => row.publishReason ?? '', { id: 'reason', header: 'Why', meta: { quiet: true } }),
])
