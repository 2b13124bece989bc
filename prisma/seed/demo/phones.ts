import type { Random } from '../random'
import type { Region } from './role'

/** What the drivers' app called itself last. */
export const APP_VERSION = '6.14.2'

/** Roughly where each district of Port Alder lies. */
const CENTRES: Record<Region, readonly [latitude: number, longitude: number]> = {
  Harbour: [38.704, -9.143],
  Northside: [38.768, -9.131],
  Airport: [38.775, -9.118],
  'Old Town': [38.711, -9.13],
  Westbank: [38.699, -9.203],
  Millfields: [38.741, -9.184],
  Eastgate: [38.755, -9.101],
  'Univ. Heights': [38.752, -9.158],
}

/** A place in a district as a phone would give it. */
export function placeIn(region: Region, random: Random) {
  const [latitude, longitude] = CENTRES[region]
  const near = (degrees: number) => Math.round((degrees + random.normal(0, 0.004)) * 1e5) / 1e5
  return { latitude: near(latitude), longitude: near(longitude), accuracyMetres: random.whole(5, 34) }
}
