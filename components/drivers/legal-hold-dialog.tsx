'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { holdData } from '@/app/(console)/drivers/actions'
import { ReasonField, reasonError } from '@/components/enforcement/reason-field'
import type { DriverPage } from '@/lib/dossier/view'
import { FormDialog } from './form-dialog'
import { useAsk } from './use-ask'

/** Places a legal hold on a driver's data, or ends the one in force. */
export function LegalHoldDialog({ driver, close }: { driver: DriverPage; close: () => void }) {
  const router = useRouter()
  const { asking, refusal, ask } = useAsk()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const lacks = reasonError(reason)
  const ends = driver.rights.legalHold !== null

  function submit(): void {
    setTried(true)
    if (lacks !== undefined) return
    void ask(
      () => holdData({ ref: driver.ref, reason }, ends ? 'end' : 'place'),
      () => {
        close()
        router.refresh()
      },
    )
  }

  return (
    <FormDialog
      title={ends ? `End the legal hold on ${driver.name}` : `Place a legal hold on ${driver.name}`}
      deed={ends ? 'End the legal hold' : 'Place the legal hold'}
      effect={
        ends
          ? 'The data can be erased again when the driver asks for it.'
          : 'Nothing on this driver can be erased until the hold is ended: for a claim, a court or an authority.'
      }
      refusal={refusal}
      asking={asking}
      submit={submit}
      close={close}
    >
      <ReasonField value={reason} error={tried ? lacks : undefined} change={setReason} focus />
    </FormDialog>
  )
}
