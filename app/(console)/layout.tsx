import type { ReactNode } from 'react'
import { Shell } from '@/components/shell'
import { requireSignedIn } from '@/lib/access'
import { findHealth } from '@/lib/audit'
import { configuration } from '@/lib/configuration'
import { countAwaiting } from '@/lib/enforcement'
import { countOpenCases } from '@/lib/review'
import { describeHealth, WORKER_SILENT_AFTER_MS } from './health'

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase()
}

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const actor = await requireSignedIn()
  const { name, role } = actor
  const asked = performance.now()
  const found = await findHealth(new Date(), WORKER_SILENT_AFTER_MS)
  const answered = performance.now() - asked
  const [queue, suspensions] = await Promise.all([countOpenCases(actor), countAwaiting(actor)])
  const { state, checks } = describeHealth(found, answered)
  return (
    <Shell
      user={{ name, role, initials: initialsOf(name) }}
      operator={configuration().operatorName}
      counts={{ ...(queue === undefined ? {} : { queue }), ...(suspensions === undefined ? {} : { suspensions }) }}
      health={state}
      healthChecks={checks}
    >
      {children}
    </Shell>
  )
}
