'use client'

import { Button } from '@mantine/core'
import { IconBan, IconCircleCheck } from '@tabler/icons-react'
import { RelativeTime } from '@/components/clock'
import { Badge } from '@/components/status'
import { columnsOf } from '@/components/table'
import type { KeyEntry } from '@/lib/access/view'
import classes from './desk.module.css'
import { useRevoke } from './keys-revoke'

const column = columnsOf<KeyEntry>()

function KeyState({ revokedAt }: KeyEntry) {
  const Icon = revokedAt ? IconBan : IconCircleCheck
  return (
    <span className={classes.state} data-tone={revokedAt ? 'mute' : 'ok'}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {revokedAt ? 'Revoked' : 'Active'}
    </span>
  )
}

function RevokeButton(key: KeyEntry) {
  const revoke = useRevoke()
  if (!revoke || key.revokedAt) return null
  return (
    <Button size="xs" onClick={() => revoke(key)} aria-label={`Revoke ${key.name}`}>
      Revoke
    </Button>
  )
}

const reading = [
  column.accessor('name', { header: 'Name', meta: { name: true, always: true, phone: 'title', width: '18%' } }),
  column.accessor('prefix', {
    header: 'Begins with',
    cell: ({ getValue }) => <code>{getValue()}…</code>,
    meta: { quiet: true, phone: 'sub' },
  }),
  column.accessor('scopes', {
    header: 'Scopes',
    cell: ({ getValue }) => (
      <span className={classes.scopes} title={getValue().join(', ')}>
        {getValue().map((scope) => (
          <Badge key={scope}>{scope}</Badge>
        ))}
      </span>
    ),
    meta: { width: '34%' },
  }),
  column.accessor((key) => (key.revokedAt ? 'Revoked' : 'Active'), {
    id: 'state',
    header: 'State',
    cell: ({ row }) => <KeyState {...row.original} />,
    meta: { phone: 'status' },
  }),
  column.accessor('lastUsedAt', {
    header: 'Last used',
    cell: ({ getValue }) => {
      const at = getValue()
      return at ? <RelativeTime at={at} /> : 'never'
    },
    meta: { phone: 'aside' },
  }),
  column.accessor('createdAt', {
    header: 'Made',
    cell: ({ row: { original: key } }) => (
      <>
        <RelativeTime at={key.createdAt} />
        {key.createdBy && ` by ${key.createdBy}`}
      </>
    ),
    meta: { quiet: true },
  }),
]

export const readingKeyColumns = column.columns(reading)

export const writingKeyColumns = column.columns([
  ...reading,
  column.display({
    id: 'actions',
    header: () => <span className="visually-hidden">Actions</span>,
    cell: ({ row }) => <RevokeButton {...row.original} />,
    meta: { label: 'Actions', align: 'end', always: true, width: '96px', phone: 'status' },
  }),
])
