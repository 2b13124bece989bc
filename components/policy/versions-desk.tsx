'use client'

import { Button, Modal } from '@mantine/core'
import { IconGavel, IconPencil } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { KeepFresh } from '@/components/shell'
import { Empty } from '@/components/states'
import { DataTable } from '@/components/table'
import type { VersionEntry } from '@/lib/policy/view'
import { TextForm } from './text-form'
import type { PolicyAnswer } from './use-policy-ask'
import { versionColumns } from './versions-columns'

type VersionsDeskProps = {
  versions: readonly VersionEntry[]
  /** Null for those who do not draft. */
  draft: ((basedOn: number, note: string) => Promise<PolicyAnswer<{ number: number }>>) | null
}

const TOPICS = ['policy'] as const

/** Every version of the policy, newest first; for leads and managers the way to a new one. */
export function VersionsDesk({ versions, draft }: VersionsDeskProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const current = versions.find(({ state }) => state === 'in_force')
  const begin = draft && current && (
    <Button
      size="xs"
      variant="filled"
      leftSection={<IconPencil size={14} stroke={1.75} aria-hidden />}
      onClick={() => setOpen(true)}
    >
      New draft
    </Button>
  )
  return (
    <>
      <KeepFresh of={TOPICS} />
      <DataTable
        id="policy"
        caption="Versions of the policy"
        columns={versionColumns}
        rows={versions}
        rowId={({ number }) => String(number)}
        href={({ number }) => `/policy/${number}`}
        unit={['version', 'versions']}
        total={{ count: versions.length }}
        orderedBy="newest first"
        csv="/policy/export"
        filters={begin}
        empty={
          <Empty title="No versions" icon={IconGavel}>
            Run the migrations: version 1 comes with them.
          </Empty>
        }
      />
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title="New draft"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {draft && current && (
          <TextForm
            deed="Begin the draft"
            label="What it is for"
            description="Read by whoever publishes it, and kept with the version."
            effect={`It begins as a copy of version ${current.number}, which is in force. Nothing changes until somebody else publishes it.`}
            action={(note) => draft(current.number, note)}
            onOk={({ number }) => router.push(`/policy/${number}`)}
            close={() => setOpen(false)}
          />
        )}
      </Modal>
    </>
  )
}
