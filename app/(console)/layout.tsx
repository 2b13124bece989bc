import type { ReactNode } from 'react'
import { Shell } from '@/components/shell'
import { preferencesOf, requireSignedIn } from '@/lib/access'
import { configuration } from '@/lib/configuration'
import { underRequestId } from '../request-id'
import { shellFactsSoon } from './shell-facts/read-shell-facts'

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase()
}

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const actor = await underRequestId(requireSignedIn())
  const { id, name, role } = actor
  const [facts, preferences] = await Promise.all([shellFactsSoon(actor), underRequestId(preferencesOf(id))])
  return (
    <Shell
      user={{ id, name, role, initials: initialsOf(name) }}
      operator={configuration().operatorName}
      facts={facts}
      preferences={preferences}
    >
      {children}
    </Shell>
  )
}
