'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState, useTransition } from 'react'
import type { BenchCase, DecisionForm } from '@/lib/review/view'
import type { Refusal, Result } from '@/lib/vocabulary'
import { announce } from './announcement'
import { whatNow } from './ask'
import type { ClaimReport, Opened } from './bench-actions'
import { CALLS, tellLeft } from './bench-calls'
import { refusalWords } from './case-words'
import { inLine } from './line'
import { FIRST_LOOK } from './look/look'
import type { LookAddress } from './look/look-address'
import { caseInAddress, pathOf } from './on-address'
import { dropPhotos, withHeldPhotos, withPhotosOf } from './photo-store'
import { dropPhotosUnlessGiven, give, learnPending, whenUndone } from './recorder'
import { learnServerTimeOnce, serverNow } from './server-clock'
import { useAhead } from './use-ahead'

/** A case on the bench. */
export type Place = {
  bench: BenchCase
  /** The server's clock when it was read, RFC 3339. */
  readAt: string
  look: LookAddress
  /** What the server has said of the claim since. */
  report: ClaimReport | null
  /** It was decided, and what follows is on its way. */
  decided?: true
  /** Each time something else lies on the bench it is another. */
  turn: number
}

/** Something that was asked of the server and refused; `again` asks the same once more. */
export type Problem = { refusal: Refusal; notDone: string; again: () => void }

export type Desk = ReturnType<typeof useDesk>

const UNTOUCHED: LookAddress = { look: FIRST_LOOK, hasMode: false, photos: [null, null] }
const STALE_AFTER_MS = 5_000

/** So many cases can be brought back as they were. */
const KEPT_AT_MOST = 6

function keep(kept: Map<string, Place>, place: Place): void {
  kept.delete(place.bench.id)
  kept.set(place.bench.id, place)
  const [oldest] = kept.keys()
  if (kept.size > KEPT_AT_MOST && oldest) kept.delete(oldest)
}

/** What lies on the bench, what comes next, and how one follows the other without a wait. */
export function useDesk(first: { bench: BenchCase; readAt: string; look: LookAddress }) {
  const router = useRouter()
  const [going, startGoing] = useTransition()
  const [place, setPlace] = useState<Place>(() => ({ ...first, report: null, turn: 0 }))
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const now = useRef(place)
  const kept = useRef(new Map<string, Place>())
  const holds = useRef(false)
  const ahead = useAhead()

  const put = useCallback((next: Place) => {
    now.current = next
    setPlace(next)
  }, [])

  const lay = useCallback(
    (bench: BenchCase, look: LookAddress = UNTOUCHED, readAt = new Date(serverNow()).toISOString()) => {
      holds.current = bench.claim?.mine === true
      setProblem(null)
      put({ bench: withHeldPhotos(bench), readAt, look, report: null, turn: now.current.turn + 1 })
    },
    [put],
  )

  const prepare = useCallback(() => {
    if (holds.current) void ahead.prepare([...kept.current.values()].map((one) => one.bench))
  }, [ahead])

  /** The same case as it may be seen now. */
  const take = useCallback(
    ({ bench, now: readAt }: Opened, { anew = false } = {}) => {
      if (now.current.bench.id !== bench.id) return
      holds.current = bench.claim?.mine === true
      const turn = now.current.turn + (anew ? 1 : 0)
      put({ ...now.current, bench: withPhotosOf(now.current.bench, bench), readAt, report: null, turn })
    },
    [put],
  )

  const show = useCallback(
    async (caseId: string) => {
      setBusy('Opening')
      const answer = await CALLS.open(caseId)
      setBusy(null)
      if (!answer.ok) return setProblem({ refusal: answer, notDone: 'Not opened', again: () => void show(caseId) })
      const back = kept.current.get(caseId)
      lay(answer.value.bench, back?.look, answer.value.now)
      prepare()
    },
    [lay, prepare],
  )

  const go = useCallback(
    (path: string) => {
      if (holds.current) tellLeft(now.current.bench.id)
      holds.current = false
      startGoing(() => router.push(path))
    },
    [router],
  )

  /** Claims the next case and lays it on the bench; in line after the decisions that are on their way. */
  const next = useCallback(async () => {
    setBusy('Claiming the next case')
    setProblem(null)
    const answer = await inLine(() => CALLS.next([]))
    setBusy(null)
    if (answer.ok && answer.value.bench) {
      ahead.forget()
      lay(answer.value.bench)
      history.pushState(null, '', pathOf(answer.value.caseId))
      return prepare()
    }
    if (!answer.ok && answer.code !== 'nothing-waits')
      return setProblem({ refusal: answer, notDone: 'Not claimed', again: () => void next() })
    if (!answer.ok) announce(refusalWords(answer))
    go('/queue')
  }, [ahead, lay, prepare, go])

  /** The case that lies here was kept ahead: now it is claimed for the bench. */
  const promote = useCallback(
    async (caseId: string) => {
      const answer = await inLine(() => CALLS.next([caseId]))
      if (now.current.bench.id !== caseId) return
      const kind = answer.ok && answer.value.caseId === caseId ? answer.value.report : null
      const state = kind ?? (await CALLS.readClaim(caseId).then((read) => (read.ok ? read.value : null)))
      if (state && now.current.bench.id === caseId) put({ ...now.current, report: state })
      if (kind) prepare()
    },
    [put, prepare],
  )

  /** Gives the decision of the case that lies here; the next one lies here when this returns, if it is ready. */
  const decide = useCallback(
    (form: DecisionForm) => {
      const decided = now.current
      const { id, driver, decidedByYouToday } = decided.bench
      keep(kept.current, decided)
      holds.current = false
      const ready = ahead.take()
      if (ready) {
        lay({ ...ready, decidedByYouToday: decidedByYouToday + 1 })
        history.pushState(null, '', pathOf(ready.id))
      } else {
        put({ ...decided, decided: true })
        setBusy('Recording')
      }
      const said = { ...form, id: crypto.randomUUID() }
      const sent = give({ caseId: id, driverName: driver.name, finding: form.finding, form: said })
      if (ready) void promote(ready.id)
      else void sent.then(next)
    },
    [ahead, lay, next, promote, put],
  )

  /** A decision was taken back: its case lies here again, and what lay here waits as the next. */
  const bringBack = useCallback(
    async (caseId: string) => {
      const back = kept.current.get(caseId)
      const waits = now.current.bench
      kept.current.delete(caseId)
      if (waits.id === caseId) return await show(caseId)
      if (waits.claim?.mine) {
        keep(kept.current, now.current)
        ahead.put(waits)
      }
      history.replaceState(null, '', pathOf(caseId))
      if (!back) await show(caseId)
      else {
        lay(back.bench, back.look, back.readAt)
        const state = await CALLS.readClaim(caseId)
        if (state.ok && now.current.bench.id === caseId) put({ ...now.current, report: state.value })
      }
      prepare()
    },
    [ahead, lay, prepare, put, show],
  )

  const ask = useCallback(
    async <T>(
      words: { doing: string; notDone: string },
      question: () => Promise<Result<T>>,
      then: (value: T) => void,
    ) => {
      setBusy(words.doing)
      setProblem(null)
      const answer = await inLine(question)
      setBusy(null)
      if (answer.ok) return then(answer.value)
      if (whatNow(answer) === 'say')
        return setProblem({ refusal: answer, notDone: words.notDone, again: () => void ask(words, question, then) })
      announce(`${words.notDone}. ${refusalWords(answer)}`)
      await show(now.current.bench.id)
    },
    [show],
  )

  useEffect(() => whenUndone((caseId) => void bringBack(caseId)), [bringBack])
  useEffect(() => learnServerTimeOnce(first.readAt), [first.readAt])
  useEffect(() => learnPending(first.bench.pending), [first.bench.pending])

  /** The page may come out of the history: what it shows is as old, or of another case than its address. */
  useEffect(() => {
    const inAddress = caseInAddress()
    const stale = serverNow() - Date.parse(first.readAt) > STALE_AFTER_MS
    if (inAddress && (inAddress !== first.bench.id || stale)) void show(inAddress)
  }, [first.readAt, first.bench.id, show])

  useEffect(() => {
    const moved = () => {
      const inAddress = caseInAddress()
      if (!inAddress || inAddress === now.current.bench.id) return
      if (holds.current) tellLeft(now.current.bench.id)
      void show(inAddress)
    }
    window.addEventListener('popstate', moved)
    return () => window.removeEventListener('popstate', moved)
  }, [show])

  useEffect(() => {
    holds.current = now.current.bench.claim?.mine === true
    prepare()
  }, [prepare])

  useEffect(() => {
    const leave = () => holds.current && tellLeft(now.current.bench.id)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
      dropPhotosUnlessGiven(now.current.bench.id)
    }
  }, [])

  return {
    place,
    busy: busy ?? (going ? 'Opening' : null),
    problem,
    dismiss: () => setProblem(null),
    take,
    show,
    decide,
    next: () => void next(),
    prepare,
    claim: () =>
      void ask(
        { doing: 'Claiming', notDone: 'Not claimed' },
        () => CALLS.claim(now.current.bench.id),
        (opened) => {
          take(opened, { anew: true })
          prepare()
        },
      ),
    release: () =>
      void ask(
        { doing: 'Releasing', notDone: 'Not released' },
        () => CALLS.release(now.current.bench.id),
        () => {
          holds.current = false
          dropPhotos(now.current.bench.id)
          ahead.forget()
          announce(`${now.current.bench.driver.name} is released: somebody else can claim the case`)
          go('/queue')
        },
      ),
    /** Tells whether the reader still holds the case that lies here. */
    held: (mine: boolean) => {
      holds.current = mine
    },
  }
}
