'use client'

import { Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { recordCheck } from '@/app/(console)/drivers/actions'
import {
  CHECK_RESULT_LABELS,
  CHECK_RESULTS,
  CHECK_WAY_LABELS,
  CHECK_WAYS,
  type PersonCheckForm,
  personCheckForm,
} from '@/lib/challenges/view'
import type { DuePersonCheck } from '@/lib/drivers/view'
import { causeWords } from './driver-words'
import { FormDialog } from './form-dialog'
import classes from './form-dialog.module.css'
import { useAsk } from './use-ask'

const EFFECTS: Record<string, string> = {
  confirmed: 'The driver is no longer due and may work.',
  not_confirmed:
    'Nobody is condemned by one person: another lead makes a check of their own, and until then the driver cannot work.',
}

type Errors = Partial<Record<keyof PersonCheckForm, string>>

function errorsOf(fields: Record<string, string>): Errors {
  const read = personCheckForm.safeParse(fields)
  const issues = read.success ? [] : read.error.issues
  return Object.fromEntries(issues.map((issue) => [issue.path[0], issue.message]).reverse())
}

type RecordCheckDialogProps = { check: DuePersonCheck; driver: string; close: () => void }

/** A lead records what a check of a document has shown. */
export function RecordCheckDialog({ check, driver, close }: RecordCheckDialogProps) {
  const { asking, refusal, ask } = useAsk()
  const [fields, setFields] = useState<Record<string, string>>({ checkId: check.id, result: '', way: '', reason: '' })
  const [tried, setTried] = useState(false)
  const errors = tried ? errorsOf(fields) : {}
  const set = (name: string) => (value: string) => setFields((before) => ({ ...before, [name]: value }))

  function submit(): void {
    setTried(true)
    const read = personCheckForm.safeParse(fields)
    if (read.success) void ask(() => recordCheck(read.data), close)
  }

  return (
    <FormDialog
      title={`Check of ${driver}`}
      deed="Record check"
      effect={EFFECTS[fields.result ?? '']}
      refusal={refusal}
      asking={asking}
      submit={submit}
      close={close}
    >
      <p className={classes.effect}>{causeWords(check.cause)}: a person compares the driver with a document.</p>
      <Radio.Group label="Result" value={fields.result ?? ''} onChange={set('result')} error={errors.result}>
        <div className={classes.choices}>
          {CHECK_RESULTS.map((result) => (
            <Radio key={result} value={result} label={CHECK_RESULT_LABELS[result]} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group label="How it was made" value={fields.way ?? ''} onChange={set('way')} error={errors.way}>
        <div className={classes.choices}>
          {CHECK_WAYS.map((way) => (
            <Radio key={way} value={way} label={CHECK_WAY_LABELS[way]} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label="What was checked"
        description="Which document, and what was compared. The driver and the auditor can read it."
        rows={3}
        value={fields.reason ?? ''}
        error={errors.reason}
        onChange={(event) => set('reason')(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
