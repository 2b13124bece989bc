'use client'

import { NativeSelect, Radio } from '@mantine/core'
import { useState } from 'react'
import { issue } from '@/app/(console)/drivers/actions'
import { CHALLENGE_REASON_LABELS } from '@/lib/dossier/view'
import { CHALLENGE_REASONS, type ChallengeReason } from '@/lib/vocabulary'
import { CaptureLink } from './capture-link'
import { FormDialog } from './form-dialog'
import classes from './form-dialog.module.css'
import { useAsk } from './use-ask'

const HOUR = 3_600
const LIVES = [
  { value: String(HOUR), label: '1 hour' },
  { value: String(4 * HOUR), label: '4 hours' },
  { value: String(24 * HOUR), label: '24 hours' },
  { value: String(72 * HOUR), label: '3 days' },
  { value: String(168 * HOUR), label: '7 days' },
]
const A_DAY = String(24 * HOUR)

const isReason = (value: string): value is ChallengeReason => (CHALLENGE_REASONS as readonly string[]).includes(value)

function effectOf(reason: ChallengeReason, open: boolean): string {
  const work =
    reason === 'before_shift'
      ? 'The driver cannot start a shift until it is passed; one that has begun goes on.'
      : 'The driver can work until the link ends, and then not until a challenge is passed.'
  return open ? `${work} The link that is open now is cancelled.` : work
}

type IssueChallengeDialogProps = {
  driver: { id: string; name: string }
  /** A challenge of this driver is open. */
  open: boolean
  close: () => void
}

/** Asks a driver for a selfie; then shows the link, this once. */
export function IssueChallengeDialog({ driver, open, close }: IssueChallengeDialogProps) {
  const { asking, refusal, ask } = useAsk()
  const [reason, setReason] = useState<ChallengeReason>('manual')
  const [life, setLife] = useState(A_DAY)
  const [issued, setIssued] = useState<{ captureUrl: string; expiresAt: string } | null>(null)
  if (issued) return <CaptureLink driver={driver.name} {...issued} close={close} />

  return (
    <FormDialog
      title={`Ask ${driver.name} for a selfie`}
      deed="Issue challenge"
      effect={effectOf(reason, open)}
      refusal={refusal}
      asking={asking}
      submit={() => void ask(() => issue(driver.id, { reason, expiresInSeconds: Number(life) }), setIssued)}
      close={close}
    >
      <Radio.Group label="Reason" value={reason} onChange={(value) => isReason(value) && setReason(value)}>
        <div className={classes.choices}>
          {CHALLENGE_REASONS.map((value) => (
            <Radio key={value} value={value} label={CHALLENGE_REASON_LABELS[value]} />
          ))}
        </div>
      </Radio.Group>
      <NativeSelect
        label="The link ends after"
        data={LIVES}
        value={life}
        onChange={(event) => setLife(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
