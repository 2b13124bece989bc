'use client'

import { Button, Modal } from '@mantine/core'
import { revoke } from '@/app/(console)/admin/api-keys/actions'
import type { KeyEntry, NewKey } from '@/lib/access/view'
import { Confirm } from './confirm'
import classes from './desk.module.css'
import { KeyDialog } from './key-dialog'
import { Once } from './once'

export type KeyDialogState = { kind: 'create' } | { kind: 'made'; made: NewKey } | { kind: 'revoke'; key: KeyEntry }

const TITLES: Record<KeyDialogState['kind'], string> = {
  create: 'New API key',
  made: 'Your new key',
  revoke: 'Revoke key',
}

type Props = {
  dialog: KeyDialogState
  open: (dialog: KeyDialogState) => void
  close: () => void
  done: (words: string) => void
}

/** The one dialog of the keys page. A key that is shown once is closed by its button alone. */
export default function KeyDialogs({ dialog, open, close, done }: Props) {
  const once = dialog.kind === 'made'
  return (
    <Modal
      opened
      onClose={close}
      title={TITLES[dialog.kind]}
      closeOnClickOutside={!once}
      closeOnEscape={!once}
      withCloseButton={!once}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {dialog.kind === 'create' && <KeyDialog close={close} onMade={(made) => open({ kind: 'made', made })} />}
      {dialog.kind === 'made' && (
        <div className={classes.dialog}>
          <p>
            Copy the key of <b>{dialog.made.name}</b> now and keep it where secrets are kept. It is not shown again.
          </p>
          <Once label="API key">{dialog.made.key}</Once>
          <div className={classes.actions}>
            <Button variant="filled" onClick={close}>
              Done
            </Button>
          </div>
        </div>
      )}
      {dialog.kind === 'revoke' && (
        <Confirm
          deed={`Revoke ${dialog.key.name}`}
          action={() => revoke(dialog.key.id)}
          onOk={() => done(`${dialog.key.name} is revoked.`)}
          close={close}
        >
          <p>
            <b>{dialog.key.name}</b> (<code>{dialog.key.prefix}…</code>) is refused from the next call on. A revoked key
            cannot come back: whatever uses it needs a new one.
          </p>
        </Confirm>
      )}
    </Modal>
  )
}
