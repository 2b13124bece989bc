import { FIELDS, type Field, UNIT_MS } from './fields'
import { valueAt } from './paths'
import type { PolicyContent, SuppliedRule } from './policy'

const plural = (count: number, unit: string): string =>
  count === 1 && unit.endsWith('s') ? `1 ${unit.slice(0, -1)}` : `${count.toLocaleString('en')} ${unit}`

const shareWords = (value: number): string => `${Number((value * 100).toFixed(2)).toLocaleString('en')} %`
const thresholdWords = ({ hold, clear }: { hold: number; clear: number }): string =>
  `held below ${hold}, clear from ${clear}`

/** A value as a person reads it: with its unit, a share in percent, a list by its names. */
export function wordsOf({ writing }: Pick<Field, 'writing'>, value: unknown): string {
  switch (writing.as) {
    case 'number': {
      const text = (value as number).toFixed(writing.decimals ?? 0)
      return writing.unit && !writing.decimals ? plural(value as number, writing.unit) : text
    }
    case 'share':
      return shareWords(value as number)
    case 'time':
      return plural((value as number) / UNIT_MS[writing.unit], writing.unit)
    case 'switch':
      return value ? writing.on : writing.off
    case 'choice':
      return writing.choices[value as string] ?? String(value)
    case 'days-or-none':
      return value === null ? writing.none : plural(value as number, 'days')
    case 'regions':
      return (value as string[]).join(', ') || 'none'
    case 'days-by-region':
      return (
        Object.entries(value as Record<string, number>)
          .map(([region, days]) => `${region} ${plural(days, 'days')}`)
          .join(', ') || 'none'
      )
    case 'supplied':
      return (
        (value as SuppliedRule[]).map((one) => `${one.provider} ${one.model}: ${thresholdWords(one)}`).join('; ') ||
        'none'
      )
    case 'grown':
      return value === null ? 'no, the reference photos decide' : 'yes, with thresholds of its own'
  }
}

/** What another version says otherwise: the sentence that holds with it, and what the value was. */
export type Change = { path: string; label: string; says: string; was: string }

/** Every difference between two versions in plain words, in the order of the editor. */
export function changesBetween(before: PolicyContent, after: PolicyContent): Change[] {
  return FIELDS.flatMap((field) => {
    const [old, next] = [valueAt(before, field.path), valueAt(after, field.path)]
    if (JSON.stringify(old) === JSON.stringify(next)) return []
    const was = wordsOf(field, old)
    return [{ path: field.path, label: field.label, says: field.says(wordsOf(field, next)), was }]
  })
}
