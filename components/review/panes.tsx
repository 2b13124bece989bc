'use client'

import { useNow } from '@/components/clock'
import type { BenchCase } from '@/lib/review/view'
import type { Role } from '@/lib/vocabulary'
import { KeyHint } from './key-hint'
import { alignmentOf, Pane } from './pane'
import classes from './panes.module.css'
import { dayAndTime, inLine, monthOf, sourceWord } from './photo-words'
import type { PhotosState } from './stage'
import type { PhotoViews } from './use-photo-views'

type PanesProps = { bench: BenchCase; views: PhotoViews; state: PhotosState; role: Role }

/** Reference photo and selfie side by side, each under its caption, eyes on one line. */
export function Panes({ bench, views, state, role }: PanesProps) {
  const { reference, selfie, showsEarlier } = views
  const open = state === 'open'
  return (
    <section className={classes.panes} aria-label="Photos">
      <ReferenceCaption bench={bench} views={views} open={open} />
      <SelfieCaption bench={bench} views={views} open={open} />
      <Pane
        name="Reference photo"
        photo={reference}
        state={state}
        role={role}
        missing="No reference photo is on file"
        report={views.report}
      />
      <Pane
        name={showsEarlier ? 'Earlier picture' : 'Selfie'}
        photo={selfie}
        state={state}
        role={role}
        missing="The selfie is gone"
        report={views.report}
      />
      <span className={classes.tick} aria-hidden />
    </section>
  )
}

type CaptionProps = { bench: BenchCase; views: PhotoViews; open: boolean }

function ReferenceCaption({ bench, views: { reference }, open }: CaptionProps) {
  const place = bench.references.findIndex((photo) => photo.id === reference?.id) + 1
  return (
    <div className={classes.caption}>
      <b>Reference photo</b>
      {reference && (
        <span>
          {sourceWord(reference)}, {monthOf(reference.at)} · {place} of {bench.references.length}
        </span>
      )}
      {open && reference?.url && !alignmentOf(reference) && <em>Not aligned</em>}
    </div>
  )
}

function SelfieCaption({ bench, views: { selfie, showsEarlier, backToSelfie }, open }: CaptionProps) {
  const { now, live } = useNow()
  const taken = selfie && dayAndTime(selfie.at, now, live ? undefined : 'UTC')
  return (
    <div className={classes.caption}>
      <b>{showsEarlier ? 'Earlier selfie' : 'Selfie'}</b>
      {taken && <span>{showsEarlier ? taken : `${taken}, ${inLine(bench.why)}`}</span>}
      {open && selfie?.url && !alignmentOf(selfie) && <em>Not aligned</em>}
      {showsEarlier && (
        <button type="button" className={classes.back} onClick={backToSelfie}>
          Back to the selfie in question <KeyHint>End</KeyHint>
        </button>
      )}
    </div>
  )
}
