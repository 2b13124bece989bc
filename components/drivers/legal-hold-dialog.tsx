'use client'

import { Textarea, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { holdData } from '@/app/(console)/drivers/actions'
import { legalHoldForm } from '@/lib/retention/view'
import { FormDialog } from './form-dialog'
import { useAsk } from './use-ask'

type LegalHoldDialogProps = {
  /** Whose data; null: a driver whose reference is typed. */
  on: { ref: string; name: string } | null
  /** Ends the hold in force instead of placing one. */
  ends: boolean
  close: () => void
}

/** Places a legal hold on a driver's data, or ends the one in force. */
export function LegalHoldDialog({ on, ends, close }: LegalHoldDialogProps) {
  const router = useRouter()
  const { asking, refusal, ask } = useAsk()
  const [ref, setRef] = useState(on?.ref ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const noRef = ref.trim() === '' ? 'Name the driver by the platform’s reference, such as D-1042.' : undefined
  const lacks = legalHoldForm.safeParse({ ref, reason }).error?.issues[0]?.message

  function submit(): void {
    setTried(true)
    if (noRef !== undefined || lacks !== undefined) return
    void ask(
      () => holdData({ ref: ref.trim(), reason }, ends ? 'end' : 'place'),
      () => {
        close()
        router.refresh()
      },
    )
  }

  return (
    <FormDialog
      title={`${ends ? 'End the' : 'Place a'} legal hold${on ? ` on ${on.name}` : ''}`}
      deed={ends ? 'End the legal hold' : 'Place the legal hold'}
      effect={
        ends
          ? 'What stayed for this hold alone is destroyed within a minute. The data can be erased again.'
          : 'Nothing on this driver can be erased, and decided cases keep their photos, until the hold is ended: for a claim, a court or an authority.'
      }
      refusal={refusal}
      asking={asking}
      submit={submit}
      close={close}
    >
      {on === null && (
        <TextInput
          label="Driver"
          description="The platform’s reference."
          autoComplete="off"
          data-autofocus
          value={ref}
          error={tried ? noRef : undefined}
          onChange={(event) => setRef(event.currentTarget.value)}
        />
      )}
      <Textarea
        label="Reason"
        description="Sealed with the driver’s data. Leads, admins and auditors can read it; the driver is not told."
        rows={3}
        value={reason}
        error={tried ? lacks : undefined}
        data-autofocus={on !== null || undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
