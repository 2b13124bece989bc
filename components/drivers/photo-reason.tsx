'use client'

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import classes from './panels.module.css'
import { usePhotoAccess } from './photo-access'

const REASON_MIN = 10
const REASON_MAX = 500

/** An auditor says why they look at faces; it goes into the audit log with each photo. */
export function PhotoReason() {
  const { giveReason } = usePhotoAccess()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const short = reason.trim().length < REASON_MIN

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (!short) giveReason(reason.trim())
  }

  return (
    <form className={classes.reason} onSubmit={submit} noValidate>
      <TextInput
        label="Why do you need to see the photos?"
        description="Each photo that opens is recorded."
        value={reason}
        maxLength={REASON_MAX}
        error={tried && short ? `Say why in at least ${REASON_MIN} characters.` : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="xs">
        Show the photos
      </Button>
    </form>
  )
}
