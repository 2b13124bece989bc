'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { DecisionForm, PendingDecision } from '@/lib/review/view'
import type { Finding, Refusal } from '@/lib/vocabulary'
import { afterPaint } from './after-paint'
import { CALLS } from './bench-calls'
import { forgetDraft, keptDraft } from './kept-draft'
import { inLine } from './line'
import { persistently, type Trouble } from './persistently'
import { dropPhotos } from './photo-store'
import { learnServerTime, serverNow } from './server-clock'
import { keepUnsent, keptUnsent } from './unsent'

/** A decision that a person has given, until it takes effect or is taken back. */
export type Given = {
  caseId: string
  driverName: string
  finding: Finding
  /** Without it, it was given before this page was read. */
  form: DecisionForm | null
  state: 'sending' | 'recorded' | 'refused' | 'undoing'
  /** Why it has not reached the server. */
  trouble: Trouble | null
  refusal: Refusal | null
  /** When it takes effect, ms of the server's clock. */
  settlesAt: number | null
}

const NONE: readonly Given[] = []
let given = keptUnsent()
let keptAreSent = false
const readers = new Set<() => void>()
const undoneReaders = new Set<(caseId: string) => void>()
const changes = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('likeness-bench')

function set(next: readonly Given[]): void {
  given = next
  keepUnsent(given)
  for (const read of readers) read()
}

const change = (caseId: string, part: Partial<Given>) =>
  set(given.map((one) => (one.caseId === caseId ? { ...one, ...part } : one)))
const remove = (caseId: string) => set(given.filter((one) => one.caseId !== caseId))

/**
 * Gives a decision: it is kept in this tab at once, and sent in the background, from when the next pair is painted (or
 * the page goes) until the server has answered. @returns when it is
 */
export function give(
  decision: Pick<Given, 'caseId' | 'driverName' | 'finding'> & { form: DecisionForm },
): Promise<void> {
  const fresh = { trouble: null, refusal: null, settlesAt: null }
  set([...given.filter((one) => one.caseId !== decision.caseId), { ...decision, ...fresh, state: 'sending' }])
  const painted = afterPaint()
  return inLine(() => painted.then(() => send(decision.caseId, decision.form)))
}

async function send(caseId: string, form: DecisionForm): Promise<void> {
  const answer = await persistently(
    () => CALLS.decide(caseId, form),
    (trouble) => change(caseId, { trouble }),
  )
  if (!answer.ok) return change(caseId, { state: 'refused', refusal: answer, trouble: null })
  const { settlesAt, now } = answer.value
  learnServerTime(now)
  const isUndoing = given.some((one) => one.caseId === caseId && one.state === 'undoing')
  const state = isUndoing ? 'undoing' : 'recorded'
  change(caseId, { state, settlesAt: Date.parse(settlesAt), trouble: null })
  settleLater(caseId)
  changes?.postMessage(caseId)
}

function end(caseId: string): void {
  remove(caseId)
  forgetDraft(caseId)
  dropPhotos(caseId)
}

/** What this tab keeps of a case goes as soon as its decision has taken effect. */
function settleLater(caseId: string): void {
  const settlesAt = given.find((one) => one.caseId === caseId)?.settlesAt ?? 0
  setTimeout(
    () => {
      const now = given.find((one) => one.caseId === caseId)
      if (now?.settlesAt !== settlesAt || now.state !== 'recorded') return
      end(caseId)
    },
    Math.max(0, settlesAt - serverNow()),
  )
}

/** The newest decision that was not refused; null: none. */
export const newestOf = (all: readonly Given[]): Given | null => all.findLast((one) => one.state !== 'refused') ?? null

/** The oldest decision that was refused; null: none. */
export const refusedOf = (all: readonly Given[]): Given | null => all.find((one) => one.state === 'refused') ?? null

/** Takes the newest decision back, after what is on its way. Answers null, or why it could not. */
export async function takeBack(): Promise<Refusal | null> {
  const newest = newestOf(given)
  if (!newest || newest.state === 'undoing') return null
  const { caseId } = newest
  change(caseId, { state: 'undoing' })
  return await inLine(async () => {
    const answer = await persistently(
      () => CALLS.undo(caseId),
      (trouble) => change(caseId, { trouble }),
    )
    if (!answer.ok && !(await isBack(caseId))) {
      end(caseId)
      return answer
    }
    remove(caseId)
    for (const read of undoneReaders) read(caseId)
    changes?.postMessage(caseId)
    return null
  })
}

/** An earlier try may have taken it back and its answer got lost. */
async function isBack(caseId: string): Promise<boolean> {
  const state = await CALLS.readClaim(caseId)
  return state.ok && state.value.claim?.mine === true
}

/** The photos of a case that went off the bench: kept only while its decision can be taken back. */
export function dropPhotosUnlessGiven(caseId: string): void {
  if (!given.some((one) => one.caseId === caseId)) dropPhotos(caseId)
}

/** Nothing is said of a refused decision any more. */
export const dismissGiven = (caseId: string): void => remove(caseId)

/** What the server says can still be taken back, after a page was read anew. */
export function learnPending(pending: PendingDecision | null): void {
  if (!pending || given.some((one) => one.caseId === pending.caseId)) return
  const { settlesAt, ...more } = pending
  const at = Date.parse(settlesAt)
  if (at <= serverNow()) return
  const fresh = { form: null, trouble: null, refusal: null }
  set([{ ...more, ...fresh, state: 'recorded', settlesAt: at }, ...given])
  settleLater(pending.caseId)
}

/** Calls when a decision has been taken back. Answers how to stop. */
export function whenUndone(reader: (caseId: string) => void): () => void {
  undoneReaders.add(reader)
  return () => undoneReaders.delete(reader)
}

/** Calls when another tab of this browser has decided or taken back a case. Answers how to stop. */
export function whenElsewhere(reader: (caseId: string) => void): () => void {
  const hear = (event: MessageEvent<string>) => reader(event.data)
  changes?.addEventListener('message', hear)
  return () => changes?.removeEventListener('message', hear)
}

function sendKept(): void {
  if (keptAreSent) return
  keptAreSent = true
  for (const { caseId, form } of given) {
    const note = keptDraft(caseId)?.note.trim() ?? ''
    if (form) void inLine(() => send(caseId, { ...form, note }))
  }
}

const isUnsent = (one: Given) => one.state === 'sending' || one.state === 'undoing'

function warn(event: BeforeUnloadEvent): void {
  if (given.some(isUnsent)) event.preventDefault()
}

const subscribe = (reader: () => void) => {
  readers.add(reader)
  return () => readers.delete(reader)
}

/** Decisions that were given and have not taken effect, oldest first. What an earlier page left unsent is sent. */
export function useGiven(): readonly Given[] {
  const all = useSyncExternalStore(
    subscribe,
    () => given,
    () => NONE,
  )
  useEffect(() => {
    sendKept()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
  return all
}
