import type { DriverAppeal, DriverTrace } from '@/lib/appeals'
import type { DriverPage } from './view'

type Of = { appeals: DriverAppeal[]; traces: DriverTrace[] }

/** Appeals of a driver and what reversals did. A blind reader gets the open ones alone: an outcome tells what was found. */
export function describeAppeals(
  { appeals, traces }: Of,
  { blind }: { blind: boolean },
): Pick<DriverPage, 'appeals' | 'undone'> {
  const numbers = new Map(appeals.map((one) => [one.id, one.number]))
  return {
    appeals: appeals
      .filter((one) => !blind || one.outcome === null)
      .map(({ id, number, status, filedAt, dueAt, decidedAt }) => ({
        id,
        number,
        status,
        filedAt: filedAt.toISOString(),
        dueAt: dueAt.toISOString(),
        decidedAt: decidedAt?.toISOString() ?? null,
      })),
    undone: blind
      ? []
      : traces
          .filter((one) => one.subjectKind !== 'signal')
          .map(({ id, kind, looked, words, href, appealId, at }) => ({
            id,
            words,
            state: kind === 'undone' ? 'undone' : looked ? 'looked' : 'look',
            href,
            appeal: { id: appealId, number: numbers.get(appealId) ?? 'an appeal' },
            at: at.toISOString(),
          })),
  }
}
