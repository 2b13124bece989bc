'use client'

import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import classes from './desk.module.css'

/** A secret that is shown this once, with a button that copies it. */
export function Once({ label, children }: { label: string; children: string }) {
  const clipboard = useClipboard({ timeout: 4_000 })
  const Icon = clipboard.copied ? IconCheck : IconCopy
  return (
    <div className={classes.secret}>
      <output aria-label={label}>
        <code>{children}</code>
      </output>
      <Button
        size="xs"
        leftSection={<Icon size={14} stroke={1.75} aria-hidden />}
        onClick={() => clipboard.copy(children)}
        aria-live="polite"
      >
        {clipboard.copied ? 'Copied' : clipboard.error ? 'Select and copy it' : 'Copy'}
      </Button>
    </div>
  )
}
