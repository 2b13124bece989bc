'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ShellFacts } from './shell-context'
import { useLive } from './use-live'

/** What was asked for, and what was known before it. */
type Asked = { after: ShellFacts | null; afterTold: ShellFacts | null; facts: ShellFacts }

const EVERY_MS = 20_000

async function ask(signal: AbortSignal): Promise<ShellFacts | null> {
  try {
    const answer = await fetch('/shell-facts', { signal, cache: 'no-store' })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}

/**
 * Counts and health that move by themselves: told by the server; while its news don't come, asked again on every other
 * page, and every 20 s while the window is seen. What can't be asked leaves them as they are.
 * @param drawn the facts of the server's last drawing, newer than what was asked before it; null where they were late
 */
export function useShellFacts(drawn: ShellFacts | null): { facts: ShellFacts | null; askAgain: () => void } {
  const path = usePathname()
  const { connected, facts: told } = useLive()
  const [asked, setAsked] = useState<Asked | null>(null)
  const askedOn = useRef(drawn && path)

  async function askNow(signal: AbortSignal): Promise<void> {
    askedOn.current = path
    const facts = await ask(signal)
    if (facts && !signal.aborted) setAsked({ after: drawn, afterTold: told, facts })
  }
  const askAgain = useEffectEvent(askNow)

  useEffect(() => {
    if (connected) return
    const ending = new AbortController()
    if (askedOn.current !== path) void askAgain(ending.signal)
    const whenSeen = () => {
      if (document.visibilityState === 'visible') void askAgain(ending.signal)
    }
    const timer = setInterval(whenSeen, EVERY_MS)
    document.addEventListener('visibilitychange', whenSeen, { signal: ending.signal })
    return () => {
      clearInterval(timer)
      ending.abort()
    }
  }, [path, connected])

  const isNewest = asked !== null && asked.after === drawn && asked.afterTold === told
  return {
    facts: connected && told && !isNewest ? told : isNewest ? asked.facts : drawn,
    askAgain: () => void askNow(new AbortController().signal),
  }
}
