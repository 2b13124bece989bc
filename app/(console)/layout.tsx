import type { ReactNode } from 'react'
import { Shell } from '@/components/shell'
import { requireSignedIn } from '@/lib/access'
import { configuration } from '@/lib/configuration'

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase()
}

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const asked = performance.now()
  const { name, role } = await requireSignedIn()
  const answered = Math.max(1, Math.round(performance.now() - asked))
  return (
    <Shell
      user={{ name, role, initials: initialsOf(name) }}
      operator={configuration().operatorName}
      counts={{}}
      health="healthy"
      healthChecks={[{ what: 'Database', state: 'healthy', found: `answered in ${answered} ms` }]}
    >
      {children}
    </Shell>
  )
}
