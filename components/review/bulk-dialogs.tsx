'use client'

import { Checkbox, Radio, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '@/components/drivers/form-dialog'
import { type BulkDeed, DIRECT_REASON } from '@/lib/review/view'
import { choicesOf, useAssignable } from './use-assignable'

const MINUTE_MS = 60_000
const TIMES = [
  { minutes: 15, label: '15 minutes' },
  { minutes: 60, label: '1 hour' },
  { minutes: 240, label: '4 hours' },
  { minutes: 1_439, label: '24 hours' },
]
const NOBODY = 'nobody'

type BulkDialogProps = {
  count: number
  asking: boolean
  refusal: string | null
  carryOut: (deed: BulkDeed) => Promise<void>
  close: () => void
}

const cases = (count: number): string => (count === 1 ? '1 case' : `${count} cases`)

function reasonLacks(reason: string): string | undefined {
  const { length } = reason.trim()
  if (length < DIRECT_REASON.min) return `Say why in at least ${DIRECT_REASON.min} characters.`
  return length > DIRECT_REASON.max
    ? `A reason has at most ${DIRECT_REASON.max} characters: shorten it by ${length - DIRECT_REASON.max}.`
    : undefined
}

/** Who is asked to take the cases. */
export function AssignDialog({ count, carryOut, ...rest }: BulkDialogProps) {
  const { people, failed } = useAssignable(true)
  const [to, setTo] = useState<string | null>(null)
  const [take, setTake] = useState(false)
  const [tried, setTried] = useState(false)
  function submit(): void {
    setTried(true)
    if (to) void carryOut({ do: 'assign', userId: to === NOBODY ? null : to, take })
  }
  return (
    <FormDialog
      title={`Assign ${cases(count)}`}
      deed="Assign"
      effect="They get these cases first; everybody else is passed by for 30 minutes."
      {...rest}
      refusal={rest.refusal ?? failed}
      submit={submit}
    >
      <Select
        label="To"
        placeholder={people ? 'Choose a person' : 'Reading the list'}
        searchable
        openOnFocus={false}
        data={[{ value: NOBODY, label: 'Nobody in particular' }, ...choicesOf(people)]}
        value={to}
        onChange={setTo}
        error={tried && !to ? 'Choose whom to assign to.' : undefined}
        data-autofocus
      />
      <Checkbox
        label="Also take those that somebody holds"
        description="Their claim ends; their note and checklist stay with them."
        checked={take}
        onChange={(event) => setTake(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}

/** Why the cases go to the leads. */
export function EscalateDialog({ count, carryOut, ...rest }: BulkDialogProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const lacks = reasonLacks(reason)
  function submit(): void {
    setTried(true)
    if (!lacks) void carryOut({ do: 'escalate', reason })
  }
  return (
    <FormDialog
      title={`Escalate ${cases(count)}`}
      deed="Escalate"
      effect="A lead who took no part decides. The reason is read by leads."
      {...rest}
      submit={submit}
    >
      <Reason value={reason} error={tried ? lacks : undefined} change={setReason} focus />
    </FormDialog>
  )
}

/** Until when the cases are put off, and why. */
export function SnoozeDialog({ count, carryOut, ...rest }: BulkDialogProps) {
  const [minutes, setMinutes] = useState('15')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const lacks = reasonLacks(reason)
  function submit(): void {
    setTried(true)
    const until = new Date(Date.now() + Number(minutes) * MINUTE_MS - 5_000).toISOString()
    if (!lacks) void carryOut({ do: 'snooze', until, reason })
  }
  return (
    <FormDialog
      title={`Put off ${cases(count)}`}
      deed="Put off"
      effect="Nobody gets them before. A case whose driver cannot work is put off for 15 minutes at most."
      {...rest}
      submit={submit}
    >
      <Radio.Group label="For" value={minutes} onChange={setMinutes}>
        {TIMES.map((time) => (
          <Radio
            key={time.minutes}
            value={String(time.minutes)}
            label={time.label}
            mt={12}
            data-autofocus={minutes === String(time.minutes) || undefined}
          />
        ))}
      </Radio.Group>
      <Reason value={reason} error={tried ? lacks : undefined} change={setReason} />
    </FormDialog>
  )
}

type ReasonProps = { value: string; error: string | undefined; change: (reason: string) => void; focus?: boolean }

const Reason = ({ value, error, change, focus }: ReasonProps) => (
  <Textarea
    label="Reason"
    rows={3}
    value={value}
    error={error}
    data-autofocus={focus || undefined}
    onChange={(event) => change(event.currentTarget.value)}
  />
)
