'use client'

import { Button } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { Empty } from '@/components/states'
import { DataTable } from '@/components/table'
import type { KeyEntry } from '@/lib/access/view'
import { Done } from './done'
import type { KeyDialogState } from './key-dialogs'
import { readingKeyColumns, writingKeyColumns } from './keys-columns'
import { RevokeContext } from './keys-revoke'
import { useDeskDialog } from './use-desk-dialog'

const KeyDialogs = dynamic(() => import('./key-dialogs'))

/** Every key of the API, and what an admin can do with one. */
export function KeysDesk({ keys, mayWrite }: { keys: readonly KeyEntry[]; mayWrite: boolean }) {
  const { dialog, open, close, done, said, say } = useDeskDialog<KeyDialogState>()
  const add = mayWrite && (
    <Button
      size="xs"
      variant="filled"
      leftSection={<IconKey size={14} stroke={1.75} aria-hidden />}
      onClick={() => open({ kind: 'create' })}
    >
      New key
    </Button>
  )

  return (
    <RevokeContext.Provider value={mayWrite ? (key) => open({ kind: 'revoke', key }) : null}>
      <DataTable
        id="api-keys"
        caption="API keys"
        columns={mayWrite ? writingKeyColumns : readingKeyColumns}
        rows={keys}
        rowId={(key) => key.id}
        unit={['key', 'keys']}
        total={{ count: keys.length }}
        orderedBy="newest first"
        csv="/admin/api-keys/export"
        filters={add}
        empty={
          <Empty title="No keys yet" icon={IconKey}>
            A platform calls the API with a key of its own.
          </Empty>
        }
      />
      {dialog && <KeyDialogs dialog={dialog} open={open} close={close} done={done} />}
      <Done close={() => say(null)}>{said}</Done>
    </RevokeContext.Provider>
  )
}
