import 'server-only'

export { announceClockChanges } from './announce-clock-changes'
export { findRestrictions, type RestrictionRecord } from './records'
export { endRestrictions, moveEnd, type NewRestriction, postponeBlock, restrict } from './restrict'
export { readStanding, standingOf } from './standing-of'
