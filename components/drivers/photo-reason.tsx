'use client'

import { Button, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { inspect } from '@/app/(console)/drivers/actions'
import { useDeed } from '@/components/deeds/use-deed'
import { INSPECTION_REASON, inspectionForm } from '@/lib/vault/view'
import classes from './panels.module.css'
import { usePhotoAccess } from './photo-access'

const REFUSALS = {
  forbidden: 'Only auditors look at photos with a reason.',
  'driver-not-found': 'A driver on this page is no longer there. Load the page again.',
  invalid: 'Say why in 10 to 500 characters.',
} as const

/** An auditor says why they look at faces: kept with the driver, sealed, and named by the record of each photo. */
export function PhotoReason() {
  const { driverIds } = usePhotoAccess()
  const { refresh } = useRouter()
  const { asking, refusal, ask } = useDeed(REFUSALS)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const form = { driverIds: [...driverIds], reason }
  const checked = inspectionForm.safeParse(form)

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (checked.success) void ask(() => inspect(form), refresh)
  }

  return (
    <form className={classes.reason} onSubmit={submit} noValidate>
      <TextInput
        label="Why do you need to see the photos?"
        description="Kept with the driver for an hour of looking; each photo that opens is recorded."
        value={reason}
        maxLength={INSPECTION_REASON.max}
        error={refusal ?? (tried && !checked.success ? checked.error.issues[0]?.message : undefined)}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" loading={asking}>
        Show the photos
      </Button>
    </form>
  )
}
