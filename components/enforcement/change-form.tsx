'use client'

import { Button, SegmentedControl } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { change } from '@/app/(console)/suspensions/actions'
import { Refused } from '@/components/access/refusal'
import shared from '@/components/deeds/deeds.module.css'
import { STEP_LABELS, type SuspensionDetail } from '@/lib/enforcement/view'
import { LADDER_STEPS, type LadderStep } from '@/lib/vocabulary'
import classes from './deeds.module.css'
import { ReasonField, reasonError } from './reason-field'
import { useSay } from './said'
import { useDeed } from './use-deed'

const stepOf = (value: string): LadderStep => LADDER_STEPS.find((known) => known === value) ?? 'first'

function effectOf(of: SuspensionDetail, step: LadderStep): string {
  if (of.state === 'proposed')
    return 'The proposal goes to that step of the ladder. You then take no part in approving it.'
  if (step === of.step && of.endsAt === null)
    return `It stays in force. ${of.driver.name} is told, and a lead looks at it again after the policy's time.`
  return `Its end is counted anew from its start, by that step of the ladder. ${of.driver.name} is told.`
}

/** Puts a suspension on another step of the ladder, or keeps one without an end until the next look. */
export function ChangeForm({ of, close }: { of: SuspensionDetail; close: () => void }) {
  const say = useSay()
  const { asking, refusal, ask } = useDeed()
  const [step, setStep] = useState<LadderStep>(of.step)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const legend = useId()
  const lacks = reasonError(reason)

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (lacks) return
    void ask(
      () => change({ suspensionId: of.id, step, reason }),
      () => {
        close()
        say(`${of.number} is changed.`)
      },
    )
  }

  return (
    <form className={shared.form} onSubmit={submit} noValidate aria-label={`Change ${of.number}`}>
      <Refused>{refusal}</Refused>
      <div className={classes.choice}>
        <div id={legend} className={classes.legend}>
          Step of the ladder
        </div>
        <SegmentedControl
          fullWidth
          aria-labelledby={legend}
          value={step}
          onChange={(value) => setStep(stepOf(value))}
          data={LADDER_STEPS.map((value) => ({ value, label: STEP_LABELS[value] }))}
        />
      </div>
      <ReasonField value={reason} error={tried ? lacks : undefined} change={setReason} />
      <p className={shared.effect}>{effectOf(of, step)}</p>
      <div className={shared.buttons}>
        <Button type="submit" variant="filled" loading={asking}>
          Change
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  )
}
