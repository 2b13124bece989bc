'use client'

import { Button, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { RelativeTime } from '@/components/clock'
import { Dialog } from './dialog'
import classes from './form-dialog.module.css'

type CaptureLinkProps = { driver: string; captureUrl: string; expiresAt: string; close: () => void }

/** The link of a new challenge. It is the driver's key, so it is shown this once. */
export function CaptureLink({ driver, captureUrl, expiresAt, close }: CaptureLinkProps) {
  const clipboard = useClipboard()
  const Icon = clipboard.copied ? IconCheck : IconCopy
  return (
    <Dialog title="Challenge issued" close={close}>
      <div className={classes.form}>
        <p>
          Send this link to {driver} through the platform. It opens on a phone without a login, and ends{' '}
          <RelativeTime at={expiresAt} />.
        </p>
        <div className={classes.link}>
          <TextInput
            label="Link for the driver"
            value={captureUrl}
            readOnly
            data-autofocus
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button
            variant="filled"
            leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
            onClick={() => clipboard.copy(captureUrl)}
          >
            {clipboard.copied ? 'Copied' : 'Copy'}
          </Button>
        </div>
        <p className={classes.effect} aria-live="polite">
          {clipboard.error
            ? 'This browser does not let the page copy: select the link and copy it by hand.'
            : 'Whoever has the link can answer for the driver. It is shown this once: after closing, issue a new one.'}
        </p>
        <div className={classes.buttons}>
          <Button onClick={close}>Close</Button>
        </div>
      </div>
    </Dialog>
  )
}
