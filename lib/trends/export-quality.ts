import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import { type Actor, ok, type Result } from '@/lib/vocabulary'
import type { Interval, PersonQuality, QualityQuery } from './quality-view'
import { readQuality } from './read-quality'
import type { Rate } from './view'

type Cell = string | number | null

const part = (value: number | undefined): string | null => (value === undefined ? null : value.toFixed(4))
const rate = (
  name: string,
  of: (person: PersonQuality) => Rate | null,
): [string, (person: PersonQuality) => Cell][] => [
  [name, (person) => part(of(person)?.rate)],
  [`${name}_low`, (person) => part(of(person)?.low)],
  [`${name}_high`, (person) => part(of(person)?.high)],
  [`${name}_of`, (person) => of(person)?.of ?? 0],
]
const interval = (
  name: string,
  of: (person: PersonQuality) => Interval | null,
): [string, (p: PersonQuality) => Cell][] => [
  [name, (person) => part(of(person)?.value)],
  [`${name}_low`, (person) => part(of(person)?.low)],
  [`${name}_high`, (person) => part(of(person)?.high)],
]

/** Shares from 0 to 1, times in ms, empty where there are too few to say. */
const COLUMNS: [string, (person: PersonQuality) => Cell][] = [
  ['person', ({ person }) => person.name],
  ['role', ({ person }) => person.role],
  ['decisions', (one) => one.decisions],
  ['golden_different', ({ golden }) => golden.different],
  ['golden_hits', ({ golden }) => golden.hits],
  ['golden_same', ({ golden }) => golden.same],
  ['golden_false_alarms', ({ golden }) => golden.falseAlarms],
  ['golden_undecided', ({ golden }) => golden.undecided],
  ...interval('d_prime', ({ golden }) => golden.dPrime),
  ...interval('criterion', ({ golden }) => golden.criterion),
  ...rate('agreed', (one) => one.agreed),
  ...interval('kappa', (one) => one.kappa),
  ...rate('overturned', (one) => one.overturned),
  ...rate('revised', (one) => one.revised),
  ...rate('zoomed', (one) => one.zoomed),
  ...rate('views_without_decision', (one) => one.undecidedViews),
  ['median_ms', (one) => (one.medianMs === null ? null : Math.round(one.medianMs))],
  ...rate('under_5_s', (one) => one.hasty),
]

/** A header row and a row for each person whose figures the reader sees; written to the audit log. Refuses `forbidden`. */
export async function exportQuality(
  actor: Actor,
  query: QualityQuery,
  now = new Date(),
): Promise<Result<{ header: string[]; rows: Cell[][] }, 'forbidden'>> {
  const answer = await readQuality(actor, query, now)
  if (!answer.ok) return answer
  const { people, weeks } = answer.value
  const subject = { kind: 'export', id: 'quality' }
  await transaction((tx) => record(tx, { type: 'export.read', actor, subject, data: { weeks, rows: people.length } }))
  return ok({
    header: COLUMNS.map(([name]) => name),
    rows: people.map((person) => COLUMNS.map(([, cell]) => cell(person))),
  })
}
