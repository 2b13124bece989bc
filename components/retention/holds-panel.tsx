'use client'

import { Button } from '@mantine/core'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { RelativeTime } from '@/components/clock'
import type { RetentionPage } from '@/lib/retention/view'
import { DriverRef } from './driver-ref'
import classes from './retention.module.css'
import { type Column, RowsPanel } from './rows-panel'

const LegalHoldDialog = dynamic(() =>
  import('@/components/drivers/legal-hold-dialog').then((file) => file.LegalHoldDialog),
)
type Hold = RetentionPage['holds'][number]
type HoldsPanelProps = {
  holds: readonly Hold[]
  /** In force in all: the panel lists the newest. */
  inForce: number
  mayWrite: boolean
  opensDrivers: boolean
}

/** Legal holds in force, with who placed each and why; for an admin the way to place and to end one. */
export function HoldsPanel({ holds, inForce, mayWrite, opensDrivers }: HoldsPanelProps) {
  const [open, setOpen] = useState<{ ref: string | null } | null>(null)
  const columns: Column<Hold>[] = [
    { head: 'Driver', cell: ({ ref }) => <DriverRef of={ref} opens={opensDrivers} /> },
    {
      head: 'Why',
      cell: ({ reason, by, since }) => (
        <>
          <span className={classes.reason}>{reason ?? 'The reason is gone.'}</span>
          <small>
            {by}, <RelativeTime at={since} />
          </small>
        </>
      ),
    },
    ...(mayWrite
      ? [
          {
            head: 'Action',
            number: true as const,
            cell: ({ ref }: Hold) => (
              <Button size="xs" aria-label={`End the legal hold on ${ref}`} onClick={() => setOpen({ ref })}>
                End
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <RowsPanel
        title="Legal holds"
        aside={inForce.toLocaleString('en')}
        action={
          mayWrite && (
            <Button size="xs" onClick={() => setOpen({ ref: null })}>
              Place a legal hold
            </Button>
          )
        }
        caption="Legal holds in force"
        columns={columns}
        rows={holds}
        more={inForce - holds.length}
        rowId={(row) => row.ref}
        none="None is in force: everything ends at its term, with the consent, or with an erasure."
      />
      {open && (
        <LegalHoldDialog
          on={open.ref === null ? null : { ref: open.ref, name: open.ref }}
          ends={open.ref !== null}
          close={() => setOpen(null)}
        />
      )}
    </>
  )
}
