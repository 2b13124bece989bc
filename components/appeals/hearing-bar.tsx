'use client'

import { Button } from '@mantine/core'
import { KEY_OF_FINDING } from '@/components/review/decision-bar'
import bar from '@/components/review/decision-bar.module.css'
import { KeyHint } from '@/components/review/key-hint'
import { useKeyFace } from '@/components/shell/keys/key-scope'
import { FINDING_LABELS } from '@/lib/review/view'
import { FINDINGS } from '@/lib/vocabulary'
import type { Asked } from './hearing-keys'
import type { HearingState } from './use-hearing'

/** What the hearing asks for now: to take it, a finding, or that the outcome stands at the right. */
export function HearingBar({ state }: { state: HearingState }) {
  const { hearing } = state
  if (state.stage === 'find') return <Findings state={state} />
  return (
    <section className={bar.bar} aria-label="Hearing">
      <p className={bar.message} role="status">
        <b>{TITLES[state.stage]}</b> {wordsOf(state)}
      </p>
      <div className={bar.room} />
      <div className={bar.buttons}>
        {state.stage === 'take' && (
          <Button variant="filled" loading={state.asking} onClick={state.take}>
            Hear this appeal
          </Button>
        )}
        {state.stage === 'waits' && (
          <Button loading={state.asking} onClick={state.waitNoMore}>
            Wait no longer
          </Button>
        )}
        {hearing.mayAssign && (state.stage === 'take' || state.stage === 'read') && (
          <Button onClick={state.openAssign} aria-expanded={state.assigning}>
            Ask another lead
          </Button>
        )}
      </div>
      {hearing.hearer?.you && !hearing.outcome && <Release state={state} />}
    </section>
  )
}

const TITLES = {
  take: 'Open',
  read: 'Read only',
  waits: 'Waiting',
  decide: 'Your finding is recorded.',
  decided: 'Decided.',
  find: '',
} as const

function wordsOf({ stage, hearing }: HearingState): string {
  if (stage === 'take') return 'Nobody hears it yet. You would be blind to what was found first.'
  if (stage === 'waits') return 'A new selfie was asked for; its clock and that of the appeal go on.'
  if (stage === 'decide') return 'Choose the outcome at the right; the letter can be read before it goes.'
  if (stage === 'decided') return 'Nothing more is to be done here.'
  return hearing.mayHear.why ?? ''
}

function Findings({ state }: { state: HearingState }) {
  const faceOf = useKeyFace()
  const { pressed, blocked, hearing } = state
  return (
    <section className={bar.bar} aria-label="Your finding">
      <p className={bar.label} id="finding-state" role="status">
        {blocked?.title ?? (pressed.chosen ? 'Confirm' : 'Finding')}
        <span>{blocked?.why ?? (pressed.chosen ? 'or revise' : 'your own')}</span>
      </p>
      {FINDINGS.map((finding) => {
        const asked = finding as Asked
        const chosen = pressed.chosen === asked
        const dead = blocked !== null || (asked === 'new_selfie' && !hearing.mayAsk.ok)
        const face = faceOf(KEY_OF_FINDING[finding])
        return (
          <button
            key={finding}
            type="button"
            className={bar.finding}
            data-chosen={chosen || undefined}
            aria-pressed={chosen}
            aria-disabled={dead}
            aria-describedby={asked === 'new_selfie' && !hearing.mayAsk.ok ? 'why-not-ask' : 'finding-state'}
            aria-keyshortcuts={face.shortcut}
            aria-expanded={asked === 'different_people' ? chosen : undefined}
            title={asked === 'new_selfie' ? (hearing.mayAsk.why ?? undefined) : undefined}
            onClick={() => state.press(asked)}
          >
            <KeyHint large>{KEY_OF_FINDING[finding]}</KeyHint>
            <span className={bar.what}>
              {FINDING_LABELS[finding]}
              {chosen && (
                <small aria-hidden>
                  {asked === 'different_people' ? 'A reason confirms' : `${face.shown} confirms`}
                </small>
              )}
            </span>
          </button>
        )
      })}
      {!hearing.mayAsk.ok && (
        <span id="why-not-ask" className="visually-hidden">
          {hearing.mayAsk.why}
        </span>
      )}
      <div className={bar.room} />
      <Release state={state} />
    </section>
  )
}

/** By key until a finding is recorded; from then on it is for good, and asked for twice. */
const Release = ({ state: { hearing, release, releasing } }: { state: HearingState }) => (
  <button type="button" className={bar.other} aria-keyshortcuts={hearing.own ? undefined : 'Escape'} onClick={release}>
    {hearing.own ? (
      releasing ? (
        'Release for good? Press again'
      ) : (
        'Release'
      )
    ) : (
      <>
        <KeyHint>Esc</KeyHint> Release
      </>
    )}
  </button>
)
