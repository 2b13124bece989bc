'use client'

import { NativeSelect, Radio } from '@mantine/core'
import { useState } from 'react'
import { issue } from '@/app/(console)/drivers/actions'
import { OVER_LIMIT_LABELS, OVER_LIMIT_WHYS } from '@/lib/challenges/view'
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

const WHYS = OVER_LIMIT_WHYS.map((value) => ({ value, label: OVER_LIMIT_LABELS[value] }))
const isWhy = (value: string): value is (typeof OVER_LIMIT_WHYS)[number] =>
  (OVER_LIMIT_WHYS as readonly string[]).includes(value)
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
  /** A lead may go over the limit of a week. */
  lead?: boolean
  close: () => void
}

/** Asks a driver for a selfie; then shows the link, this once. */
export function IssueChallengeDialog({ driver, open, lead = false, close }: IssueChallengeDialogProps) {
  const { asking, refusal, ask } = useAsk()
  const [overLimit, setOverLimit] = useState('')
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
      submit={() =>
        void ask(
          () =>
            issue(driver.id, { reason, expiresInSeconds: Number(life), ...(isWhy(overLimit) ? { overLimit } : {}) }),
          setIssued,
        )
      }
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
      {lead && (
        <NativeSelect
          label="If the week’s limit is reached"
          description="Leads may ask once more and say why; it is kept in the audit log."
          data={[{ value: '', label: 'Do not ask' }, ...WHYS]}
          value={overLimit}
          onChange={(event) => setOverLimit(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
