import { type CaseRecord, isBlind } from '@/lib/review'
import type { StaffActor } from '@/lib/vocabulary'

/**
 * Whether this reader's view of a driver must not tell what machine or people made of the driver's checks: a reviewer
 * who may still claim an open case of them, and a lead who holds one for its second look (mission, "Second review";
 * screens, "Blind means blind"). Whoever has recorded a finding in the case takes no further part and is not blind.
 * Then all of it is withheld, whatever it rests on: a standing that is missing only when it tells something, tells it.
 */
export const isBlindToDriver = (openCases: readonly CaseRecord[], reader: StaffActor, now: Date): boolean =>
  openCases.some((row) => (reader.role === 'reviewer' ? !row.partIds.includes(reader.id) : isBlind(row, reader, now)))
