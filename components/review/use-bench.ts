'use client'

import { useEffect, useRef, useState } from 'react'
import { useMedia } from '@/components/controls'
import type { BenchCase } from '@/lib/review/view'
import { FEATURES, type Feature, type Finding, type ReasonCode, type Refusal } from '@/lib/vocabulary'
import { announce } from './announcement'
import { whatNow } from './ask'
import { CALLS } from './bench-calls'
import { refusalWords } from './case-words'
import type { LookAddress } from './look/look'
import { useBenchLandmarks } from './look/use-landmarks'
import { useLookTools } from './look/use-look'
import { useLookInAddress } from './look/use-look-in-address'
import { tooLong } from './note-field'
import { pathOf } from './on-address'
import { notePace } from './pace-hint'
import { markDecided } from './painted'
import { needsPair } from './pair'
import { dropPhotos } from './photo-store'
import { serverNow } from './server-clock'
import { photosOf, stageOf } from './stage'
import type { Said } from './two-keys'
import type { Problem } from './use-asking'
import { useClaim } from './use-claim'
import type { Desk } from './use-desk'
import { useDraft } from './use-draft'
import { usePhotoViews } from './use-photo-views'
import { useSeen } from './use-seen'
import { useTwoKeys } from './use-two-keys'

/** Under this width two photos can't be compared (visual-design.md, Bench). */
const WIDE = '(min-width: 1280px)'

export type BenchProps = {
  bench: BenchCase
  /** How the address says to look at it. */
  look: LookAddress
  /** The server's clock when `bench` was read, RFC 3339. */
  readAt: string
  /** The length of a whole claim. */
  leaseMs: number
  /** The reader may claim and decide cases. */
  mayWork: boolean
}

export type BenchState = ReturnType<typeof useBench>

/** The state of the case that lies on the bench, and what can be done with it. */
export function useBench({ desk, leaseMs, mayWork }: Pick<BenchProps, 'leaseMs' | 'mayWork'> & { desk: Desk }) {
  const { place, busy } = desk
  const { bench, look } = place
  const claim = useClaim(bench, place.report)
  const stage = place.decided ? ({ kind: 'decide' } as const) : stageOf(bench, claim.facts)
  const photos = photosOf(bench, stage)
  const views = usePhotoViews(bench, look.photos)
  const tools = useLookTools(look)
  const points = useBenchLandmarks(bench, tools.store, views, photos === 'open' ? CALLS.landmarks : null)
  const draft = useDraft(bench.id, bench.firstFinding?.features)
  const seen = useSeen(tools.store, views, photos === 'open')
  useLookInAddress(pathOf(bench.id), tools.store, views.pair, busy === null)
  const [refused, setRefused] = useState<Problem | null>(null)
  const [form, setForm] = useState<'sharing' | 'put-off' | null>(null)
  const [featureFocus, focusFeature] = useState<Feature | null>(null)
  const [considered, setConsidered] = useState<Finding | null>(null)
  const wide = useMedia(WIDE, true)
  const ground = useRef<HTMLElement>(null)
  const noteField = useRef<HTMLTextAreaElement>(null)

  const focusGround = () => ground.current?.focus({ preventScroll: true })
  useEffect(() => ground.current?.focus({ preventScroll: true }), [])

  const isMine = stage.kind === 'decide'
  const { held } = desk
  useEffect(() => held(isMine), [held, isMine])
  useEffect(() => {
    if (photos === 'lost' || photos === 'ended' || photos === 'cancelled') dropPhotos(bench.id)
  }, [photos, bench.id])

  const problem = desk.problem ?? refused
  const keys = useTwoKeys({
    desk,
    features: () => draft.latest().features,
    ready: () => isMine && problem === null && whyBlocked(busy, photosThere, tooLong(draft.latest().note)) === null,
    decide,
    refused: whenRefused,
  })
  const photosThere = views.painted || photos !== 'open'
  const pairMissing = isMine && photos === 'open' && views.missing
  const blocked = whyBlocked(busy, photosThere, tooLong(draft.note))

  function decide(finding: Finding, reasons: ReasonCode[]): void {
    markDecided()
    const { note, features } = draft.latest()
    announce('')
    notePace(seen.lookedMs())
    desk.decide({
      finding,
      reasons,
      note: note.trim(),
      features,
      shownPhotoIds: seen.shownPhotoIds(),
      zoomed: seen.zoomed(),
    })
  }

  function whenRefused(refusal: Refusal, again: () => void): void {
    const now = whatNow(refusal)
    if (now === 'read-claim') void claim.read()
    else if (now === 'read-case') void desk.show(bench.id)
    else setRefused({ refusal, notDone: 'Not recorded', again })
  }

  function hear(said: Said): void {
    const finding = said.kind === 'finding' ? said.finding : keys.keys.chosen
    if (!pairMissing || finding === null || !needsPair(finding)) keys.hear(said)
    else announce('One photo is missing: say that you cannot tell, or ask for a new selfie')
  }

  function close(): void {
    if (form) setForm(null)
    else keys.fold()
    focusGround()
  }

  async function extend(): Promise<void> {
    const refusal = await claim.extend()
    if (!refusal) return announce('Your claim lasts a whole turn again')
    announce(`Not extended. ${refusalWords(refusal)}`)
    await claim.read()
  }

  async function flag(said: string): Promise<Refusal | null> {
    const answer = await CALLS.flagSharing(bench.id, { driverId: bench.driver.id, note: said })
    if (!answer.ok) return answer
    announce(`Sharing suspected, ${bench.driver.name}: it is on the driver's page`)
    setForm(null)
    focusGround()
    return null
  }

  async function putOff(minutes: number, reason: string): Promise<Refusal | null> {
    const until = new Date(serverNow() + minutes * 60_000).toISOString()
    const refusal = await desk.putOff({ until, reason })
    if (!refusal) setForm(null)
    return refusal
  }

  const open = !isMine ? null : (form ?? (keys.reasonsOpen ? ('reasons' as const) : null))
  return {
    bench,
    leaseMs,
    mayWork,
    claim,
    stage,
    photos,
    views,
    tools,
    points,
    note: draft.note,
    setNote: draft.setNote,
    features: draft.features,
    setFeature: draft.setFeature,
    /** The row of the checklist that keys act on; null: none. */
    featureFocus,
    focusFeature,
    /** Goes to the first feature that is not noted. */
    focusFeatures: () => focusFeature(FEATURES.find((feature) => !draft.features[feature]) ?? FEATURES[0]),
    busy,
    problem,
    dismiss() {
      desk.dismiss()
      setRefused(null)
    },
    wide,
    blocked,
    /** What has not reached the server: the first finding, or the heartbeat. */
    silent: keys.trouble?.refusal ?? claim.silent,
    /** What takes the place of the facts; null: nothing. */
    open,
    /** The finding that was recorded before the score was shown; null: none yet. */
    first: keys.keys.first ?? keys.keys.recording,
    recording: keys.keys.recording !== null,
    /** What the same key, a digit or Enter confirms now; null: nothing. */
    chosen: keys.keys.chosen,
    /** Reasons as they would be sent now, and those of them that the checklist gives. */
    reasons: keys.reasons,
    noted: keys.noted,
    considered: considered ?? keys.keys.chosen,
    consider: setConsidered,
    /** There is no pair to be called the same or different: only the other two findings can be given. */
    pairMissing,
    press: (finding: Finding) => hear({ kind: 'finding', finding }),
    toggle: (reason: ReasonCode) => hear({ kind: 'add', reason }),
    confirmWith: (reason: ReasonCode) => hear({ kind: 'reason', reason }),
    confirm: () => hear({ kind: 'enter' }),
    openSharing: () => setForm('sharing'),
    openPutOff: () => setForm('put-off'),
    close,
    extend: () => void extend(),
    claimIt: desk.claim,
    next: desk.next,
    release: () => busy === null && desk.release(),
    flag,
    putOff,
    ground,
    noteField,
    focusGround,
    focusNote: () => noteField.current?.focus(),
  }
}

function whyBlocked(busy: string | null, photosThere: boolean, over: number): { title: string; why: string } | null {
  if (busy) return { title: busy, why: 'one moment' }
  if (!photosThere) return { title: 'Photos first', why: 'not both here' }
  if (over > 0) return { title: 'Note', why: `${over} characters too many` }
  return null
}
