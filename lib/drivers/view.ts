import { z } from 'zod'
import type { ActivityState, StandingWord } from '@/lib/vocabulary'
import { ACTIVITY_STATES, isKeepableTime, KEEPABLE_TIME, LANGUAGE_TAG_SAID, LANGUAGES_SAID } from '@/lib/vocabulary'

export const DRIVER_REF = /^[A-Za-z0-9._:-]{1,64}$/
export const driverRef = z
  .string()
  .regex(DRIVER_REF, 'A reference has 1 to 64 letters, digits, dots, colons, dashes or underscores.')

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}, 'Use an IANA time zone such as Europe/Lisbon.')

/** Body of PUT /drivers/{ref}. */
export const driverForm = z
  .strictObject({
    name: z.string().trim().min(1, 'Give the name.').max(120, 'A name has at most 120 characters.'),
    email: z.email('Use an address such as ada@example.com.').max(254).optional(),
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, LANGUAGE_TAG_SAID)
      .max(35)
      .optional()
      .describe(
        `The language the driver reads, such as es-MX. Pages and letters are in ${LANGUAGES_SAID}, for any other in English. In Arabic the region decides on the digits. Left out: en.`,
      ),
    region: z.string().trim().min(1).max(80).optional().describe('Where the driver works, in your own words.'),
    timeZone: timeZone.optional().describe('IANA name, such as Europe/Lisbon. Left out: UTC.'),
    groups: z.record(z.string().max(40), z.string().max(80)).optional().describe('Your own labels: names and values.'),
  })
  .meta({ id: 'DriverInput' })
export type DriverForm = z.infer<typeof driverForm>

const instant = z.iso.datetime({ offset: true }).refine(isKeepableTime, KEEPABLE_TIME)

const HOUR_MS = 3_600_000
/** Longer than any law lets one work in one go (13 h count as being at work): beyond it is a slip of the date. */
const SHIFT_HOURS_AT_MOST = 24
/** A month's roster. */
const SHIFT_DAYS_AHEAD_AT_MOST = 31

const isWithin = (from: string, to: string, hours: number): boolean =>
  Date.parse(to) - Date.parse(from) <= hours * HOUR_MS
const isSoon = (time: string | undefined, { at }: { at: string }): boolean =>
  !time || isWithin(at, time, SHIFT_DAYS_AHEAD_AT_MOST * 24)

const TOO_FAR_AHEAD = `A shift can be told at most ${SHIFT_DAYS_AHEAD_AT_MOST} days ahead of \`at\`: leave it out and tell it nearer to its start.`

/** Body of PUT /drivers/{ref}/activity. */
export const activityForm = z
  .strictObject({
    state: z.enum(ACTIVITY_STATES),
    shiftStartsAt: instant.optional().describe(`At most ${SHIFT_DAYS_AHEAD_AT_MOST} days after \`at\`.`),
    shiftEndsAt: instant
      .optional()
      .describe(
        `After \`shiftStartsAt\`, at most ${SHIFT_HOURS_AT_MOST} hours; at most ${SHIFT_DAYS_AHEAD_AT_MOST} days after \`at\`.`,
      ),
    at: instant.describe('When it was so.'),
  })
  .refine(({ shiftStartsAt: from, shiftEndsAt: to }) => !from || !to || Date.parse(to) > Date.parse(from), {
    path: ['shiftEndsAt'],
    message: 'A shift ends after it starts: give a later end, or leave it out.',
  })
  .refine(({ shiftStartsAt: from, shiftEndsAt: to }) => !from || !to || isWithin(from, to, SHIFT_HOURS_AT_MOST), {
    path: ['shiftEndsAt'],
    message: `A shift lasts at most ${SHIFT_HOURS_AT_MOST} hours: give an earlier end, or leave it out and tell when it is over.`,
  })
  .refine((form) => isSoon(form.shiftStartsAt, form), { path: ['shiftStartsAt'], message: TOO_FAR_AHEAD })
  .refine((form) => isSoon(form.shiftEndsAt, form), { path: ['shiftEndsAt'], message: TOO_FAR_AHEAD })
  .meta({ id: 'ActivityInput' })
export type ActivityForm = z.infer<typeof activityForm>

export const DRIVER_LISTS = ['person'] as const
/** due: from when a driver who waits for a check by a person cannot work: who cannot already comes first. */
export const DRIVER_SORTS = ['name', 'ref', 'region', 'lastCheck', 'added', 'due'] as const
export const driversQuery = z.object({
  search: z.string().max(80).optional(),
  standing: z.enum(['clear', 'due', 'held', 'suspended', 'removed']).optional(),
  region: z.string().max(80).optional(),
  /** person: waiting for a check by a person. */
  due: z.enum(DRIVER_LISTS).optional(),
  sort: z.enum(DRIVER_SORTS).default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type DriversQuery = z.infer<typeof driversQuery>

export type DriverRow = {
  id: string
  ref: string
  name: string
  region: string | null
  /** Null where the reader is blind to it. */
  standing: StandingWord | null
  mayWork: boolean | null
  activity: ActivityState
  /** Answered by matcher or person, or with a person now. */
  checks: number
  lastCheckAt: string | null
  addedAt: string
  /** Set when a check by a person is due: since when, why, and until when the driver may work meanwhile. */
  personCheck: DuePersonCheck | null
}

export type DuePersonCheck = {
  id: string
  dueSince: string
  cause: string
  worksUntil: string | null
  /** When they cannot work any longer, the check is to be made within this many minutes, as a first decision on hold. */
  targetMinutes: number
  /** Whether the reader may record it, or why not; null: another role does. */
  mayRecord: { ok: boolean; why: string | null } | null
}

export type DriversPage = {
  rows: DriverRow[]
  nextCursor: string | null
  previousCursor: string | null
  /** Drivers that fit the filters; counted up to 10,000. */
  total: number
  totalCapped: boolean
  /**
   * Drivers who wait for a check by a person, since when the longest, how many of them cannot work meanwhile, and how many
   * of those for longer than the target.
   */
  due: { count: number; oldestSince: string | null; stopped: number; late: number; targetMinutes: number }
  regions: string[]
}
