'use client'

import { CaseHistory, EarlierFindings } from './case-history'
import { whatFollows } from './case-words'
import { Facts } from './facts'
import classes from './inspector.module.css'
import { NoteField } from './note-field'
import { ReasonsList } from './reasons-list'
import { ScoreSection } from './score-section'
import { SharingForm } from './sharing-form'
import { Slot } from './slot'
import type { BenchState } from './use-bench'

/** What is known beside the photos, what a finding needs and what follows from it, the note, and the slot. */
export function Inspector({ state }: { state: BenchState }) {
  const { bench, stage, mayWork } = state
  const deciding = stage.kind === 'decide'
  return (
    <aside className={classes.inspector} aria-label="Inspector">
      {!bench.blind && <ScoreSection bench={bench} />}
      <div className={classes.body}>
        <InspectorBody state={state} />
      </div>
      {deciding && (
        <p className={classes.follows} id="what-follows">
          <b>What follows</b>
          {whatFollows(bench.lane, state.considered)}
        </p>
      )}
      {mayWork && (deciding || state.note !== '') && (
        <NoteField
          note={state.note}
          setNote={state.setNote}
          frozen={!deciding}
          field={state.noteField}
          leave={state.focusGround}
        />
      )}
      <Slot
        silent={state.silent}
        blind={bench.blind && deciding}
        decidedToday={mayWork ? bench.decidedByYouToday : null}
      />
    </aside>
  )
}

function InspectorBody({ state }: { state: BenchState }) {
  const { bench, open } = state
  if (open === 'reasons')
    return (
      <ReasonsList
        chosen={state.reasons}
        noted={state.noted}
        confirmWith={state.confirmWith}
        toggle={state.toggle}
        confirm={state.confirm}
        close={state.close}
      />
    )
  if (open === 'sharing') return <SharingForm driver={bench.driver.name} flag={state.flag} close={state.close} />
  return (
    <>
      <EarlierFindings findings={bench.findings} />
      <Facts bench={bench} reference={state.views.reference} />
      <CaseHistory events={bench.history} />
    </>
  )
}
