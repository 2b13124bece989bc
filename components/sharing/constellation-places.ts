import type { Star } from '@/lib/sharing/view'

const SIDE = 0.04

/** Where each selfie stands, from 0 to 1: x by time, y from the top by likeness, the most alike at the top. */
export function placesOf(stars: readonly Pick<Star, 'at' | 'likeness'>[]): { x: number; y: number }[] {
  const times = stars.map((star) => new Date(star.at).getTime())
  const likes = stars.map((star) => star.likeness)
  const spread = (values: number[], least: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const room = Math.max(high - low, least)
    return (value: number) => SIDE + ((value - low) / room) * (1 - 2 * SIDE)
  }
  const [x, up] = [spread(times, 3_600_000), spread(likes, 0.02)]
  return stars.map((_, i) => ({ x: x(times[i] as number), y: 1 - up(likes[i] as number) }))
}
