const WARM_UP = 8

/** A line that tells how long something takes by the clock, done `times` times one after the other, against a goal in ms. */
export async function clocked(
  name: string,
  open: () => Promise<unknown>,
  times: number,
  goalMs: number,
): Promise<string> {
  for (let i = 0; i < WARM_UP; i++) await open()
  const took: number[] = []
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    await open()
    took.push(performance.now() - began)
  }
  took.sort((a, b) => a - b)
  const at = (share: number): number => took[Math.floor(share * (took.length - 1))] ?? Number.NaN
  const verdict = at(0.95) < goalMs ? 'holds' : 'DOES NOT HOLD'
  return `  ${name.padEnd(34)} ${at(0.5).toFixed(0).padStart(5)} ms median, ${at(0.95).toFixed(0)} ms p95; goal under ${goalMs}: ${verdict}`
}
