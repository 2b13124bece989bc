export type Place = { latitude: number; longitude: number }

const EARTH_KM = 6_371
/** Fewer earlier places say nothing of what is usual. */
const AT_LEAST = 3
/** The newest earlier checks count: people move. */
const OF_THE_LAST = 30

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in km (haversine on a sphere; within 0.5 % of the ellipsoid). */
export function kilometresBetween(a: Place, b: Place): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude)
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return (low + high) / 2
}

/** `place` brought to within half a turn of `anchor`, so that a median does not fall between 179° and -179°. */
const beside = (longitude: number, anchor: number): number => longitude - 360 * Math.round((longitude - anchor) / 360)

/**
 * How far a check was made from where the driver's earlier checks were usually made, in km: from the median of the
 * last 30 places, which a few trips do not move. Null with fewer than 3.
 * @param earlier newest first
 */
export function kilometresFromUsual(here: Place, earlier: readonly Place[]): number | null {
  const known = earlier.slice(0, OF_THE_LAST)
  if (known.length < AT_LEAST) return null
  const usual = {
    latitude: median(known.map((place) => place.latitude)),
    longitude: median(known.map((place) => beside(place.longitude, here.longitude))),
  }
  return kilometresBetween(here, usual)
}
