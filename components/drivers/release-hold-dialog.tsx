'use client'

import { useState } from 'react'
import { release } from '@/app/(console)/suspensions/actions'
import { ReasonField, reasonError } from '@/components/enforcement/reason-field'
import { ENFORCEMENT_REFUSALS } from '@/lib/enforcement/view'
import { FormDialog } from './form-dialog'
import { useAsk } from './use-ask'

type ReleaseHoldDialogProps = { driver: string; caseId: string; done: () => void; close: () => void }

/** A lead lets a driver work again while the case goes its way. */
export function ReleaseHoldDialog({ driver, caseId, done, close }: ReleaseHoldDialogProps) {
  const { asking, refusal, ask } = useAsk()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const lacks = reasonError(reason)

  async function ended() {
    const answer = await release({ caseId, reason })
    if (answer.ok || answer.code === 'signed-out' || answer.code === 'forbidden') return answer
    return { ...answer, detail: answer.detail ?? ENFORCEMENT_REFUSALS[answer.code] }
  }

  function submit(): void {
    setTried(true)
    if (lacks === undefined) void ask(ended, done)
  }

  return (
    <FormDialog
      title={`Release the hold of ${driver}`}
      deed="Release the hold"
      effect="The driver can work again at once. The case stays open and goes its way."
      refusal={refusal}
      asking={asking}
      submit={submit}
      close={close}
    >
      <ReasonField value={reason} error={tried ? lacks : undefined} change={setReason} focus />
    </FormDialog>
  )
}
