import 'server-only'
import { openBytes, sealBytes } from '@/lib/vault'
import type { MatcherName } from './matcher'
import { decodeDescriptor, encodeDescriptor } from './score'

/** A driver's template by one matcher version: of the references alone, and grown by approved selfies where there are any. */
export type TemplateVectors = { references: number[]; grown: number[] | null }

const aboutTemplate = (driverId: string, by: MatcherName) => `template ${driverId} ${by.name} ${by.version}`
const aboutEntry = (driverId: string, by: MatcherName) => `face-index ${driverId} ${by.name} ${by.version}`

export const sealTemplate = (
  key: Uint8Array,
  driverId: string,
  by: MatcherName,
  { references, grown }: TemplateVectors,
): Uint8Array<ArrayBuffer> =>
  sealBytes(key, aboutTemplate(driverId, by), encodeDescriptor([...references, ...(grown ?? [])]))

/** @param isGrown whether a grown vector follows the one of the references */
export function openTemplate(
  key: Uint8Array,
  driverId: string,
  by: MatcherName,
  sealed: Uint8Array,
  isGrown: boolean,
): TemplateVectors {
  const numbers = decodeDescriptor(openBytes(key, aboutTemplate(driverId, by), sealed))
  if (!isGrown) return { references: numbers, grown: null }
  return { references: numbers.slice(0, numbers.length / 2), grown: numbers.slice(numbers.length / 2) }
}

export const sealEntry = (
  key: Uint8Array,
  driverId: string,
  by: MatcherName,
  vector: readonly number[],
): Uint8Array<ArrayBuffer> => sealBytes(key, aboutEntry(driverId, by), encodeDescriptor(vector))

export const openEntry = (key: Uint8Array, driverId: string, by: MatcherName, sealed: Uint8Array): number[] =>
  decodeDescriptor(openBytes(key, aboutEntry(driverId, by), sealed))
