'use client'

import { useEffect } from 'react'
import { askedFor } from '@/components/controls'
import { FindingWord } from '@/components/status/finding-word'
import type { Finding } from '@/lib/vocabulary'
import { CaseHistory, EarlierFindings } from './case-history'
import { whatFollows } from './case-words'
import { Facts } from './facts'
import { FeatureList } from './features'
import { PutOffComes, SharingComes } from './form-comes'
import classes from './inspector.module.css'
import { NoteField } from './note-field'
import { Notes } from './notes'
import { ReasonsList } from './reasons-list'
import { ScoreComes } from './score-comes'
import { Slot } from './slot'
import type { BenchState } from './use-bench'

const ScoreSection = askedFor(() => import('./score-section').then((file) => file.ScoreSection), ScoreComes)
const PutOffForm = askedFor(() => import('./put-off-form').then((file) => file.PutOffForm), PutOffComes)
const SharingForm = askedFor(() => import('./sharing-form').then((file) => file.SharingForm), SharingComes)

/** What is known beside the photos, what a finding needs and what follows from it, the note, and the slot. */
export function Inspector({ state }: { state: BenchState }) {
  const { bench, stage, mayWork, considered } = state
  const deciding = stage.kind === 'decide'
  const { recording } = state
  useEffect(() => {
    if (recording) ScoreSection.fetch()
  }, [recording])
  return (
    <aside className={classes.inspector} aria-label="Inspector">
      {!bench.blind && (
        <>
          {bench.firstFinding && <Found finding={bench.firstFinding.finding} />}
          <ScoreSection bench={bench} />
        </>
      )}
      <div className={classes.body}>
        <InspectorBody state={state} />
      </div>
      {deciding && (
        <p className={classes.follows} id="what-follows" data-before={bench.blind || undefined}>
          <b>What follows</b>
          {whatFollows(bench.lane, considered, (considered && bench.leadsTo?.[considered]) ?? null, bench.ladder)}
        </p>
      )}
      {mayWork && stage.kind !== 'decided' && (
        <NoteField
          caseId={bench.id}
          note={state.note}
          setNote={state.setNote}
          frozen={stage.kind === 'lost'}
          deciding={deciding}
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

/** What the reader found before the score was shown. */
function Found({ finding }: { finding: Finding }) {
  return (
    <p className={classes.found}>
      <b>Your finding</b>
      <FindingWord of={finding} />
    </p>
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
  if (open === 'put-off') return <PutOffForm putOff={state.putOff} close={state.close} />
  if (open === 'sharing') return <SharingForm driver={bench.driver.name} flag={state.flag} close={state.close} />
  const deciding = state.stage.kind === 'decide'
  const kept = state.mayWork && (deciding || Object.keys(state.features).length > 0)
  const features = kept && (
    <FeatureList
      noted={state.features}
      note={state.setFeature}
      at={state.featureFocus}
      go={state.focusFeature}
      enter={state.focusFeatures}
      leave={state.focusGround}
      frozen={!deciding}
    />
  )
  return (
    <>
      {bench.blind && features}
      <EarlierFindings findings={bench.findings} />
      <Notes caseId={bench.id} />
      <Facts bench={bench} reference={state.views.reference} />
      {!bench.blind && features}
      <CaseHistory events={bench.history} />
    </>
  )
}
