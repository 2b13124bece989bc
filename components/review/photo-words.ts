import type { BenchPhoto } from '@/lib/review/view'

const SHORT: Record<BenchPhoto['source'], string> = {
  account_photo: 'Account',
  drivers_license: 'Licence',
  government_id: 'Gov. ID',
  re_enrolment: 'After a change',
  selfie: 'Selfie',
}

/** The short name of a photo's source, as under its thumb. */
export const sourceWord = (photo: Pick<BenchPhoto, 'source'>): string => SHORT[photo.source]

/** "Mar 2024": a reference is as good as its month. */
export const monthOf = (at: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(at))

const dayKey = (at: number, timeZone: string | undefined) =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(at)

const dayWords = (at: number, now: number, timeZone: string | undefined): string => {
  if (dayKey(at, timeZone) === dayKey(now, timeZone)) return 'Today'
  const sameYear = dayKey(at, timeZone).slice(0, 4) === dayKey(now, timeZone).slice(0, 4)
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone,
  }).format(at)
}

/** "Today 09:41", "14 Mar 18:02", "2 Dec 2024 11:20"; `timeZone` undefined is the reader's own. */
export function dayAndTime(at: string, now: number, timeZone: string | undefined): string {
  const instant = Date.parse(at)
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(instant)
  return `${dayWords(instant, now, timeZone)} ${time}`
}

/** An earlier selfie under its thumb: "08:12" on the same day, else "14 Mar", "2 Dec 2024". */
export function thumbTime(at: string, now: number, timeZone: string | undefined): string {
  const words = dayAndTime(at, now, timeZone)
  return words.startsWith('Today') ? words.slice('Today '.length) : words.slice(0, -' 00:00'.length)
}

/** "Today", "14 Mar", "2 Dec 2024". */
export const dayOf = (at: string, now: number, timeZone: string | undefined): string =>
  dayWords(Date.parse(at), now, timeZone)

/** "before-shift check" out of "Before-shift check", for the middle of a line. */
export const inLine = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

const MONTH_MS = 30.44 * 86_400_000

/** How much older a reference is than the selfie: "2 y 8 mo", "5 mo"; null under a month. */
export function ageBetween(reference: string, selfie: string): { words: string; months: number } | null {
  const months = Math.floor((Date.parse(selfie) - Date.parse(reference)) / MONTH_MS)
  if (months < 1) return null
  const years = Math.floor(months / 12)
  const rest = months % 12
  const words = [years > 0 && `${years} y`, rest > 0 && `${rest} mo`].filter(Boolean).join(' ')
  return { words, months }
}

/** Laplacian variance of the aligned face: sharp portraits lie above 229, blurred ones around 45 (docs/matcher.md). */
const SHARP_FROM = 150
const SOFT_BELOW = 75
/** Mean luma of the face, 0 to 255. */
const DARK_BELOW = 60
const BRIGHT_FROM = 190

type Quality = NonNullable<BenchPhoto['quality']>

/** "Sharp, well lit": how a photo was taken. */
export const lightWords = ({ luma, laplacianVariance }: Quality): string =>
  [
    laplacianVariance >= SHARP_FROM ? 'Sharp' : laplacianVariance < SOFT_BELOW ? 'Soft' : 'Slightly soft',
    luma < DARK_BELOW ? 'dark' : luma >= BRIGHT_FROM ? 'very bright' : 'well lit',
  ].join(', ')

/** What was measured of a photo: "Sharp, well lit, 138 px between the eyes, turned 9°". */
export function qualityWords(quality: Quality): string {
  const { eyeSpan, yaw } = quality
  const turned = Math.round((Math.abs(yaw) * 180) / Math.PI)
  return [
    lightWords(quality),
    `${Math.round(eyeSpan)} px between the eyes`,
    turned < 3 ? 'facing the camera' : `turned ${turned}°`,
  ].join(', ')
}

/** "at the usual place", "400 m from it", "1.2 km from it", "38 km from it". */
export function fromUsualWords(km: number): string {
  if (km < 0.1) return 'at the usual place'
  const far = km < 1 ? `${Math.round(km * 10) * 100} m` : km < 10 ? `${km.toFixed(1)} km` : `${Math.round(km)} km`
  return `${far} from the usual place`
}
