import { readdirSync, readFileSync } from 'node:fs'

/** Ticks of /proc are hundredths of a second on every Linux that Node runs on. */
const TICK_MS = 10

type Process = { parent: number; ticks: number }

function readProcess(pid: string): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number)
    return {
      parent: Number(fields[1]),
      ticks: (user ?? 0) + (system ?? 0) + (childUser ?? 0) + (childSystem ?? 0),
    }
  } catch {
    return null
  }
}

/**
 * CPU time in ms that these processes and everything below them have used so far, ended children included. Reads
 * /proc, so it needs Linux.
 */
export function cpuOf(roots: readonly number[]): number {
  const processes = new Map<number, Process>()
  for (const name of readdirSync('/proc')) {
    const found = /^\d+$/.test(name) ? readProcess(name) : null
    if (found) processes.set(Number(name), found)
  }
  const below = (pid: number): boolean => {
    for (let at = pid; at > 1; at = processes.get(at)?.parent ?? 0) if (roots.includes(at)) return true
    return false
  }
  return [...processes].reduce((sum, [pid, { ticks }]) => (below(pid) ? sum + ticks * TICK_MS : sum), 0)
}

/** CPU in ms that work costs in these processes, divided by how many pieces it was. */
export async function cpuPer(roots: readonly number[], pieces: number, work: () => Promise<unknown>): Promise<number> {
  const before = cpuOf(roots)
  await work()
  return (cpuOf(roots) - before) / pieces
}
