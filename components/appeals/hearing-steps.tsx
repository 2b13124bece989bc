'use client'

import { IconCheck, IconCircleCheck, IconCircleDashed, IconEyeOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Refused } from '@/components/access/refusal'
import { TimeOfDay } from '@/components/clock'
import { sourceWord } from '@/components/review/photo-words'
import { ReasonsList } from '@/components/review/reasons-list'
import { StatusWord } from '@/components/status'
import { REASON_LABELS } from '@/lib/review/view'
import { AssignForm } from './assign-form'
import classes from './hearing-steps.module.css'
import { OutcomeForm } from './outcome-form'
import { OutcomeSaid } from './outcome-said'
import parts from './parts.module.css'
import type { HearingState } from './use-hearing'

/** The five steps of a hearing, in their order; each opens when the one before is done. */
export function HearingSteps({ state }: { state: HearingState }) {
  const { hearing, stage, pressed } = state
  if (pressed.chosen === 'different_people')
    return (
      <div className={classes.steps}>
        <ReasonsList
          chosen={pressed.reasons}
          noted={[]}
          confirmWith={state.confirmWith}
          toggle={state.toggle}
          confirm={() => state.press('different_people')}
          close={state.fold}
        />
      </div>
    )
  return (
    <div className={classes.steps}>
      <h2 className={parts.heading}>Hearing</h2>
      <Refused>{state.refusal}</Refused>
      {state.assigning && <AssignForm hearing={hearing} close={state.closeAssign} />}
      <ol>
        <Step
          number={1}
          title="Statement read"
          done={hearing.readAt !== null}
          now={stage === 'find' && !hearing.readAt}
        >
          {hearing.readAt ? <TimeOfDay at={hearing.readAt} /> : 'The driver’s own words come first.'}
        </Step>
        <Step
          number={2}
          title="Your own finding"
          done={hearing.own !== null}
          now={stage === 'find' && hearing.readAt !== null}
        >
          <OwnFinding state={state} />
        </Step>
        <Step
          number={3}
          title="First decision’s reasons"
          done={hearing.first !== null && hearing.own !== null}
          now={false}
        >
          <FirstReasons state={state} />
        </Step>
        <Step number={4} title="Outcome" done={hearing.outcome !== null} now={stage === 'decide'}>
          {hearing.outcome ? (
            <StatusWord of={`appeal_${hearing.outcome.outcome}`} />
          ) : stage === 'decide' ? (
            <OutcomeForm hearing={hearing} />
          ) : (
            'Upheld, changed or overturned. Overturned undoes all of it: standing, suspension and its strike, evidence that rested on it, and the platform is told.'
          )}
        </Step>
        <Step number={5} title="Letter" done={hearing.letter !== null} now={false}>
          {hearing.letter ? (
            <details className={parts.letter}>
              <summary>{hearing.letter.subject}</summary>
              <p>{hearing.letter.body}</p>
            </details>
          ) : (
            'Composed from the reasons you choose, in the driver’s language; read it before it goes.'
          )}
        </Step>
      </ol>
      {hearing.outcome && <OutcomeSaid hearing={hearing} />}
    </div>
  )
}

type StepProps = { number: number; title: string; done: boolean; now: boolean; children: ReactNode }

function Step({ number, title, done, now, children }: StepProps) {
  return (
    <li className={classes.step} data-done={done || undefined} aria-current={now ? 'step' : undefined}>
      <span className={classes.mark} aria-hidden>
        {done ? <IconCheck size={14} stroke={2.25} /> : number}
      </span>
      <div className={classes.body}>
        <h3>
          {title}
          {done && <span className="visually-hidden">, done</span>}
        </h3>
        <div className={classes.said}>{children}</div>
      </div>
    </li>
  )
}

function OwnFinding({ state }: { state: HearingState }) {
  const { hearing } = state
  if (hearing.own)
    return (
      <>
        <StatusWord of={hearing.own.finding} />
        {hearing.own.reasons.length > 0 && ` (${hearing.own.reasons.map((one) => REASON_LABELS[one]).join(', ')})`},{' '}
        <TimeOfDay at={hearing.own.at} />
      </>
    )
  if (hearing.asked?.state === 'waits')
    return (
      <>
        A new selfie was asked for <TimeOfDay at={hearing.asked.at} />; it can come until{' '}
        <TimeOfDay at={hearing.asked.until} />.
      </>
    )
  return (
    <>
      <p>{compareWords(state)}</p>
      {state.open && (
        <ul className={`${parts.list} ${classes.compared}`}>
          {hearing.references.map((photo) => {
            const beside = state.seenIds.includes(photo.id)
            const Icon = beside ? IconCircleCheck : IconCircleDashed
            return (
              <li key={photo.id} data-seen={beside || undefined}>
                <Icon size={14} stroke={1.75} aria-hidden />
                {sourceWord(photo)}
                <span className="visually-hidden">{beside ? ', compared' : ', not compared yet'}</span>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

function compareWords({ hearing }: HearingState): string {
  const fresh = hearing.probes.some((photo) => photo.kind === 'new')
  const count = hearing.references.length
  const what = fresh ? 'the new photo and the disputed selfie' : 'the disputed selfie'
  if (count === 0 || hearing.probes.length === 0)
    return 'No pictures are kept to be compared: say that you cannot tell, or ask for a new selfie.'
  const against = count === 1 ? 'the reference' : count === 2 ? 'both references' : `all ${count} references`
  return `Compare ${what} with ${against}.`
}

function FirstReasons({ state }: { state: HearingState }) {
  const { first } = state.hearing
  if (first === null)
    return (
      <p className={classes.hidden}>
        <IconEyeOff size={16} stroke={1.75} aria-hidden /> Hidden until you have a finding
      </p>
    )
  if (first.length === 0) return <p>It rests on the evidence of a sharing case: open it for what was found.</p>
  return (
    <ul className={`${parts.list} ${classes.first}`}>
      {first.map((one) => (
        <li key={one.at + one.by}>
          <StatusWord of={one.finding} />
          {one.reasons.length > 0 && `: ${one.reasons.map((reason) => REASON_LABELS[reason]).join(', ')}`}
          <span className={classes.by}>
            {one.by}, <TimeOfDay at={one.at} />
          </span>
          {one.note && <q>{one.note}</q>}
        </li>
      ))}
    </ul>
  )
}
