'use client'

import { TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { erase } from '@/app/(console)/drivers/actions'
import type { DriverPage } from '@/lib/dossier/view'
import { FormDialog } from './form-dialog'
import { useAsk } from './use-ask'

/** Erasing can't be undone: the driver's reference is typed to say so. */
export function EraseDialog({ driver, close }: { driver: DriverPage; close: () => void }) {
  const router = useRouter()
  const { asking, refusal, ask } = useAsk()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const fits = typed.trim() === driver.ref

  function submit(): void {
    setTried(true)
    if (!fits) return
    void ask(
      () => erase(driver.ref),
      () => {
        close()
        router.refresh()
      },
    )
  }

  return (
    <FormDialog
      title={`Erase all data of ${driver.name}`}
      deed="Erase for good"
      effect="Photos, templates, notes, name and contact go at once, for everybody and from every backup. Open cases end. The driver may not work any more. Nobody can undo this."
      refusal={refusal}
      asking={asking}
      submit={submit}
      close={close}
    >
      <TextInput
        label={`Type ${driver.ref} to go on`}
        value={typed}
        error={tried && !fits ? `Type ${driver.ref} exactly.` : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  )
}
