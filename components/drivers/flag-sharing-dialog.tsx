'use client'

import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { flag } from '@/app/(console)/drivers/actions'
import { flagForm } from '@/lib/sharing/view'
import { FormDialog } from './form-dialog'
import { useAsk } from './use-ask'

type FlagSharingDialogProps = { driver: { id: string; name: string }; close: () => void }

/** Puts a suspicion of account sharing on the driver, with a note on what was seen. */
export function FlagSharingDialog({ driver, close }: FlagSharingDialogProps) {
  const { asking, refusal, ask } = useAsk()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const read = flagForm.safeParse({ driverId: driver.id, note })

  function submit(): void {
    setTried(true)
    if (read.success) void ask(() => flag(read.data), close)
  }

  return (
    <FormDialog
      title={`Flag sharing on ${driver.name}`}
      deed="Flag sharing"
      effect="A suspicion is a reason to look, never a verdict: it changes nothing for the driver."
      refusal={refusal}
      asking={asking}
      submit={submit}
      close={close}
    >
      <Textarea
        label="What did you see?"
        rows={4}
        data-autofocus
        value={note}
        error={tried && !read.success ? read.error.issues[0]?.message : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
