'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useTransition } from 'react'
import type { DecisionForm, SnoozeForm } from '@/lib/review/view'
import type { Refusal } from '@/lib/vocabulary'
import { announce } from './announcement'
import { CALLS, tellLeft } from './bench-calls'
import { refusalWords } from './case-words'
import { inLine } from './line'
import { pathOf } from './on-address'
import { dismissHint } from './pace-hint'
import { persistently } from './persistently'
import { dropPhotos } from './photo-store'
import { give, learnPending, whenUndone } from './recorder'
import { learnServerTimeOnce } from './server-clock'
import { useAhead } from './use-ahead'
import { useAsking } from './use-asking'
import { useCaseAddress, useLeaving } from './use-case-address'
import { type Place, usePlace } from './use-place'

export type Desk = ReturnType<typeof useDesk>

/** The heartbeat tells of a server that is away. */
const untold = () => undefined

/** What lies on the bench, what comes next, and how one follows the other without a wait. */
export function useDesk(first: Pick<Place, 'bench' | 'readAt' | 'look'>) {
  const router = useRouter()
  const [going, startGoing] = useTransition()
  const { place, holds, moves } = usePlace(first)
  const { busy, problem, calls } = useAsking()
  const ahead = useAhead()
  const { now, caseId: lying, lay, take } = moves
  const { ask, setBusy, setProblem } = calls

  const prepare = useCallback(() => {
    if (holds.current && !now().bench.training) void ahead.prepare(moves.known())
  }, [ahead, holds, moves, now])

  const show = useCallback(
    async (caseId: string) => {
      ahead.rest()
      setBusy('Opening')
      const answer = await CALLS.open(caseId)
      setBusy(null)
      if (!answer.ok) return setProblem({ refusal: answer, notDone: 'Not opened', again: () => void show(caseId) })
      setProblem(null)
      lay(answer.value.bench, moves.kept(caseId)?.look, answer.value.now)
      prepare()
    },
    [ahead, lay, moves, prepare, setBusy, setProblem],
  )

  const go = useCallback(
    (path: string) => {
      if (holds.current) tellLeft(lying())
      holds.current = false
      startGoing(() => router.push(path))
    },
    [router, holds, lying],
  )

  /** Claims the next case and lays it on the bench; in line after the decisions that are on their way. */
  const next = useCallback(async () => {
    setBusy('Claiming the next case')
    setProblem(null)
    const answer = await inLine(() => CALLS.next([]))
    setBusy(null)
    if (answer.ok && answer.value.bench) {
      ahead.rest()
      lay(answer.value.bench)
      history.pushState(null, '', pathOf(answer.value.caseId))
      return prepare()
    }
    if (!answer.ok && answer.code !== 'nothing-waits')
      return setProblem({ refusal: answer, notDone: 'Not claimed', again: () => void next() })
    if (!answer.ok) announce(refusalWords(answer))
    go('/queue')
  }, [ahead, lay, prepare, go, setBusy, setProblem])

  /** The case that lies here was kept ahead: now it is claimed for the bench, or somebody else has it. */
  const promote = useCallback(
    async (caseId: string) => {
      const answer = await inLine(() => persistently(() => CALLS.next([caseId]), untold))
      if (answer.ok && answer.value.caseId === caseId) {
        moves.hear(caseId, answer.value.report)
        return lying() === caseId && prepare()
      }
      const state = await CALLS.readClaim(caseId)
      if (state.ok) moves.hear(caseId, state.value)
    },
    [moves, lying, prepare],
  )

  /**
   * Gives the decision of the case that lies here; the next one lies here when this returns, if it is ready. In practice
   * the same case comes back, with what it is.
   */
  const decide = useCallback(
    (form: DecisionForm) => {
      const { id, driver, decidedByYouToday, training, claim } = now().bench
      moves.keep()
      const ready = ahead.take()
      if (ready) {
        lay({ ...ready, decidedByYouToday: decidedByYouToday + 1 })
        history.pushState(null, '', pathOf(ready.id))
      } else {
        moves.markDecided()
        setBusy('Recording')
      }
      const by = claim?.mine ? { by: claim.holder.id } : {}
      const said = { ...form, ...by, id: crypto.randomUUID() }
      const sent = give({ caseId: id, driverName: driver.name, finding: form.finding, form: said })
      if (ready) void promote(ready.id)
      else void sent.then(() => (training ? show(id) : next()))
    },
    [ahead, lay, next, now, moves, promote, setBusy, show],
  )

  /** A decision was taken back: its case lies here again, and what lay here waits as the next. */
  const bringBack = useCallback(
    async (caseId: string) => {
      const back = moves.kept(caseId)
      const waits = now().bench
      dismissHint()
      if (waits.id === caseId) return await show(caseId)
      history.replaceState(null, '', pathOf(caseId))
      if (!back) return await show(caseId)
      moves.keep()
      if (holds.current) ahead.put(waits)
      lay(back.bench, back.look, back.readAt)
      prepare()
      const state = await CALLS.readClaim(caseId)
      if (state.ok) moves.hear(caseId, state.value)
    },
    [ahead, holds, lay, moves, now, prepare, show],
  )

  useEffect(() => whenUndone((caseId) => void bringBack(caseId)), [bringBack])
  useEffect(() => learnServerTimeOnce(first.readAt), [first.readAt])
  useEffect(() => learnPending(first.bench.pending), [first.bench.pending])
  useCaseAddress({ caseId: lying, holds }, first.readAt, show)
  useLeaving({ caseId: lying, holds })
  useEffect(() => {
    holds.current = now().bench.claim?.mine === true
    prepare()
  }, [holds, now, prepare])

  const readAgain = () => void show(lying())
  return {
    place,
    busy: busy ?? (going ? 'Opening' : null),
    problem,
    dismiss: calls.dismiss,
    take,
    show,
    decide,
    next: () => void next(),
    claim() {
      const claimed = (opened: Parameters<typeof take>[0]) => {
        take(opened, { anew: true })
        prepare()
      }
      void ask({ doing: 'Claiming', notDone: 'Not claimed' }, () => CALLS.claim(lying()), claimed, readAgain)
    },
    release() {
      const released = () => {
        holds.current = false
        dropPhotos(lying())
        announce(`${now().bench.driver.name} is released: somebody else can claim the case`)
        go('/queue')
      }
      void ask({ doing: 'Releasing', notDone: 'Not released' }, () => CALLS.release(lying()), released, readAgain)
    },
    /** Puts off the case that lies here; the next one follows. Null when it is done; else why not. */
    async putOff(form: SnoozeForm): Promise<Refusal | null> {
      const { id, driver } = now().bench
      const answer = await CALLS.putOff(id, form)
      if (!answer.ok) return answer
      holds.current = false
      dropPhotos(id)
      announce(`${driver.name} is put off`)
      void next()
      return null
    },
    /** Tells whether the reader still holds the case that lies here. */
    held: useCallback(
      (mine: boolean) => {
        holds.current = mine
      },
      [holds],
    ),
  }
}
