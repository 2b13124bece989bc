import {
  FEATURES,
  type Features,
  type Finding,
  REASON_CODES,
  REASON_OF_FEATURE,
  type ReasonCode,
} from '@/lib/vocabulary'

/** What a key, or its button, says on the bench. */
export type Said =
  | { kind: 'finding'; finding: Finding }
  /** A digit: this reason, and that is it. */
  | { kind: 'reason'; reason: ReasonCode }
  /** Shift and a digit: this reason too, or no longer. */
  | { kind: 'add'; reason: ReasonCode }
  | { kind: 'enter' }

/** How far a person is with one case. */
export type Keys = {
  /** The first key is the finding, and what the machine says is shown after it (policy). */
  blindFirst: boolean
  /** The first finding while it is being recorded; null: none is. */
  recording: Finding | null
  /** The recorded first finding; null: none yet. */
  first: Finding | null
  /** What would be confirmed now; null: nothing. */
  chosen: Finding | null
  /** Added by hand. */
  reasons: readonly ReasonCode[]
  /** Said while the first finding was being recorded, oldest first. */
  waiting: readonly Said[]
}

/** What is to be sent because of a key. */
export type Act = { kind: 'record'; finding: Finding } | { kind: 'decide'; finding: Finding; reasons: ReasonCode[] }

export type Step = { keys: Keys; act: Act | null }

/** At the beginning of a case, or with the first finding that was recorded before. */
export const firstKeys = (blindFirst: boolean, first: Finding | null): Keys => ({
  blindFirst,
  recording: null,
  first: blindFirst ? first : null,
  chosen: blindFirst ? first : null,
  reasons: [],
  waiting: [],
})

/** The reasons that the checklist gives: those of the features that differ. */
export const notedReasons = (features: Features): ReasonCode[] =>
  inOrder(FEATURES.flatMap((feature) => (features[feature] === 'differs' ? [REASON_OF_FEATURE[feature]] : [])))

/** What was added by hand and what the checklist gives, in the order of the digits. */
export const allReasons = (keys: Keys, features: Features): ReasonCode[] =>
  inOrder([...keys.reasons, ...notedReasons(features)])

const inOrder = (reasons: readonly ReasonCode[]): ReasonCode[] => REASON_CODES.filter((code) => reasons.includes(code))

const still = (keys: Keys): Step => ({ keys, act: null })

/**
 * One key on the bench (contract, "/cases/{id}"). With blind first the first letter records the finding; the same letter
 * again, a digit or Enter decides, another letter revises, and what is said before the recording is answered waits in
 * order. Without it one letter decides. Different people are decided only with a reason: from the checklist, or given.
 */
export function say(keys: Keys, said: Said, features: Features): Step {
  if (keys.recording) return still({ ...keys, waiting: [...keys.waiting, said] })
  if (said.kind === 'finding') return sayFinding(keys, said.finding, features)
  if (keys.chosen === null) return still(keys)
  if (said.kind === 'enter') return confirm(keys, features)
  if (keys.chosen !== 'different_people') return still(keys)
  if (said.kind === 'reason') return confirm({ ...keys, reasons: inOrder([...keys.reasons, said.reason]) }, features)
  const without = keys.reasons.filter((reason) => reason !== said.reason)
  const added = without.length === keys.reasons.length ? [...keys.reasons, said.reason] : without
  return still({ ...keys, reasons: inOrder(added) })
}

function sayFinding(keys: Keys, finding: Finding, features: Features): Step {
  if (keys.blindFirst && keys.first === null)
    return { keys: { ...keys, recording: finding, waiting: [] }, act: { kind: 'record', finding } }
  if (keys.chosen === finding) return confirm(keys, features)
  const chosen = { ...keys, chosen: finding }
  return keys.blindFirst || finding === 'different_people' ? still(chosen) : confirm(chosen, features)
}

/** What is chosen becomes the decision; different people only with a reason. */
function confirm(keys: Keys, features: Features): Step {
  const { chosen } = keys
  if (chosen === null) return still(keys)
  if (chosen !== 'different_people') return { keys, act: { kind: 'decide', finding: chosen, reasons: [] } }
  const reasons = allReasons(keys, features)
  return reasons.length === 0 ? still(keys) : { keys, act: { kind: 'decide', finding: chosen, reasons } }
}

/**
 * The first finding is recorded and shown: what waited is said now, in order, up to the first that decides; what came
 * after that was said to nobody. `recorded` is what the server keeps: an earlier one stays.
 */
export function recorded(keys: Keys, first: Finding, features: Features): Step {
  let step = still({ ...keys, recording: null, first, chosen: first, waiting: [] })
  for (const said of keys.waiting) {
    step = say(step.keys, said, features)
    if (step.act) return step
  }
  return step
}

/** It was not recorded: nothing has been found, and what waited is dropped. */
export const notRecorded = (keys: Keys): Keys => ({ ...keys, recording: null, waiting: [] })
