'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { BenchCase } from '@/lib/review/view'
import { FEATURES, type Feature, type Finding, type ReasonCode, type Refusal } from '@/lib/vocabulary'
import { announce } from './announcement'
import { ask } from './ask'
import type { BenchActions } from './bench-actions'
import { refusalWords } from './case-words'
import { forgetDraft } from './kept-draft'
import { useBenchLandmarks } from './look/use-landmarks'
import { useLookAddress, useLookInAddress, useLookTools } from './look/use-look'
import { tooLong } from './note-field'
import { toggleReason, withReason } from './reasons'
import { photosOf, stageOf } from './stage'
import { useClaim } from './use-claim'
import { useDraft } from './use-draft'
import { useFinding } from './use-finding'
import { usePhotoViews } from './use-photo-views'

/** Under this width two photos can't be compared (visual-design.md, Bench). */
const WIDE = '(min-width: 1280px)'

export type BenchProps = {
  bench: BenchCase
  /** The server's clock when `bench` was read, RFC 3339. */
  readAt: string
  /** The length of a whole claim. */
  leaseMs: number
  /** The reader may claim and decide cases. */
  mayWork: boolean
  actions: BenchActions
}

export type BenchState = ReturnType<typeof useBench>

/** The state of one case on the bench, and what can be done with it. */
export function useBench({ bench, readAt, leaseMs, mayWork, actions }: BenchProps) {
  const claim = useClaim(bench, readAt, actions)
  const stage = stageOf(bench, claim.facts)
  const photos = photosOf(bench, stage)
  const address = useLookAddress()
  const views = usePhotoViews(bench, address.photos)
  const tools = useLookTools(address)
  const points = useBenchLandmarks(bench, tools.store, views, photos === 'open' ? actions.landmarks : null)
  const { note, setNote, features, setFeature } = useDraft(bench.id, bench.firstFinding?.features)
  const work = useFinding(bench, { actions, gone: claim.read, recorded: () => forgetDraft(bench.id) })
  useLookInAddress(tools.store, views.pair, work.busy === null)
  const [open, setOpen] = useState<'reasons' | 'sharing' | null>(null)
  const [chosen, setChosen] = useState<ReasonCode[]>([])
  const [featureFocus, focusFeature] = useState<Feature | null>(null)
  const [considered, setConsidered] = useState<Finding | null>(null)
  const wide = useMediaQuery(WIDE, true) ?? true
  const ground = useRef<HTMLElement>(null)
  const noteField = useRef<HTMLTextAreaElement>(null)

  const focusGround = () => ground.current?.focus({ preventScroll: true })
  useEffect(() => ground.current?.focus({ preventScroll: true }), [])

  const blocked = whyBlocked(work.busy, views.painted || photos !== 'open', tooLong(note))
  const ready = stage.kind === 'decide' && blocked === null && work.problem === null

  function close(): void {
    setOpen(null)
    focusGround()
  }

  function decide(finding: Finding, reasons: ReasonCode[] = []): void {
    if (!ready) return
    announce('')
    const form = { finding, reasons, note: note.trim(), features, shownPhotoIds: [], zoomed: null }
    void (bench.blind ? work.findFirst(form) : work.decide(form))
  }

  function press(finding: Finding): void {
    if (!ready) return
    if (finding !== 'different_people' || bench.blind) decide(finding)
    else if (open === 'reasons') close()
    else {
      setChosen([])
      setOpen('reasons')
    }
  }

  async function extend(): Promise<void> {
    const refusal = await claim.extend()
    if (!refusal) return announce('Your claim lasts a whole turn again')
    announce(`Not extended. ${refusalWords(refusal)}`)
    await claim.read()
  }

  async function flag(said: string): Promise<Refusal | null> {
    const answer = await ask(actions.flagSharing({ driverId: bench.driver.id, caseId: bench.id, note: said }))
    if (!answer.ok) return answer
    announce(`Sharing suspected, ${bench.driver.name}: it is on the driver's page`)
    close()
    return null
  }

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
    note,
    setNote,
    features,
    setFeature,
    /** The row of the checklist that keys act on; null: none. */
    featureFocus,
    focusFeature,
    /** Goes to the first feature that is not noted. */
    focusFeatures: () => focusFeature(FEATURES.find((feature) => !features[feature]) ?? FEATURES[0]),
    work,
    wide,
    blocked,
    open: stage.kind === 'decide' ? open : null,
    chosen,
    considered: open === 'reasons' ? ('different_people' as const) : considered,
    consider: setConsidered,
    press,
    toggle: (reason: ReasonCode) => setChosen((before) => toggleReason(before, reason)),
    confirmWith: (reason: ReasonCode) => decide('different_people', withReason(chosen, reason)),
    confirm: () => chosen.length > 0 && decide('different_people', chosen),
    openSharing: () => setOpen('sharing'),
    close,
    extend: () => void extend(),
    release: () => void work.release(),
    flag,
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
