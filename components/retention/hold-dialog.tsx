'use client'

import { Textarea, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { hold } from '@/app/(console)/admin/retention/actions'
import { FormDialog } from '@/components/drivers/form-dialog'
import { useAsk } from '@/components/drivers/use-ask'
import { legalHoldForm } from '@/lib/retention/view'

/** Places a legal hold on a driver's data by reference, or ends the one on `of`. */
export function HoldDialog({ of, close }: { of: string | null; close: () => void }) {
  const router = useRouter()
  const { asking, refusal, ask } = useAsk()
  const [ref, setRef] = useState(of ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const noRef = ref.trim() === '' ? 'Name the driver by the platform’s reference, such as D-1042.' : undefined
  const lacks = legalHoldForm.safeParse({ ref, reason }).error?.issues[0]?.message

  function submit(): void {
    setTried(true)
    if (noRef !== undefined || lacks !== undefined) return
    void ask(
      () => hold({ ref: ref.trim(), reason }, of === null ? 'place' : 'end'),
      () => {
        close()
        router.refresh()
      },
    )
  }

  return (
    <FormDialog
      title={of === null ? 'Place a legal hold' : `End the legal hold on ${of}`}
      deed={of === null ? 'Place the legal hold' : 'End the legal hold'}
      effect={
        of === null
          ? 'Nothing on this driver can be erased, and decided cases keep their photos, until the hold is ended: for a claim, a court or an authority.'
          : 'What stayed for this hold alone is destroyed within a minute. The data can be erased again.'
      }
      refusal={refusal}
      asking={asking}
      submit={submit}
      close={close}
    >
      {of === null && (
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
        description="Sealed with the driver’s data. Leads, admins and auditors can read it."
        rows={3}
        value={reason}
        error={tried ? lacks : undefined}
        data-autofocus={of !== null || undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
