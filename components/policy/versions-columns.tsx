import { RelativeTime } from '@/components/clock'
import { columnsOf } from '@/components/table'
import type { VersionEntry } from '@/lib/policy/view'
import classes from './policy.module.css'
import { VersionWord } from './version-word'

const column = columnsOf<VersionEntry>()

/** The first version comes with every installation, written by nobody in it. */
function By({ at, by }: { at: string | null; by: { name: string } | null }) {
  if (at === null) return <span className={classes.quiet}>–</span>
  if (by === null) return <span className={classes.quiet}>comes with Likeness</span>
  return (
    <span>
      {by.name} <span className={classes.quiet}>·</span> <RelativeTime at={at} />
    </span>
  )
}

/** One line of it; whole on its own page and under the pointer. */
const Clipped = ({ text }: { text: string }) => (
  <span className={classes.clipped} title={text}>
    {text}
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
  column.accessor('note', {
    header: 'What it is for',
    meta: { phone: 'sub' },
    cell: ({ getValue }) => <Clipped text={getValue()} />,
  }),
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
  column.accessor((row) => row.publishReason ?? '', {
    id: 'reason',
    header: 'Why',
    meta: { quiet: true },
    cell: ({ getValue }) => <Clipped text={getValue()} />,
  }),
])
