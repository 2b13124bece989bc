'use client'

import { RelativeTime } from '@/components/clock'
import { columnsOf } from '@/components/table'
import type { AuditEntry } from '@/lib/audit/view'
import classes from './audit.module.css'
import { kindWords } from './kind-words'

const column = columnsOf<AuditEntry>()

/** The end of an id, where ids of one time differ. */
export const shortId = (id: string): string => (id.length > 16 ? `…${id.slice(-8)}` : id)

export const auditColumns = column.columns([
  column.accessor('words', {
    header: 'What happened',
    meta: { name: true, always: true, phone: 'title', width: '26%' },
  }),
  column.accessor('at', {
    header: 'When',
    cell: ({ getValue }) => <RelativeTime at={getValue()} />,
    meta: { phone: 'status', width: '12%' },
  }),
  column.accessor((entry) => entry.actor.name, { id: 'actor', header: 'By', meta: { phone: 'sub', width: '18%' } }),
  column.accessor((entry) => entry.driver?.ref ?? '', {
    id: 'driver',
    header: 'Driver',
    cell: ({ row: { original: entry } }) =>
      entry.driver && (
        <>
          {entry.driver.name && `${entry.driver.name} `}
          <span className="ref">{entry.driver.ref}</span>
        </>
      ),
    meta: { phone: 'aside', width: '24%' },
  }),
  column.accessor((entry) => entry.subject.id, {
    id: 'subject',
    header: 'About',
    cell: ({ row: { original: entry } }) => (
      <>
        <span className={classes.quiet}>{kindWords(entry.subject.kind)} </span>
        {entry.subject.name ?? <code title={entry.subject.id}>{shortId(entry.subject.id)}</code>}
      </>
    ),
    meta: { quiet: true },
  }),
  column.accessor('id', { header: 'Record', meta: { quiet: true, align: 'end', hiddenAtFirst: true } }),
])
