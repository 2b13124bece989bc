'use client'

import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Refused } from '@/components/access/refusal'
import shared from '@/components/deeds/deeds.module.css'
import { useKeys } from '@/components/shell'
import { KeyCap } from '@/components/status'
import type { Ability } from '@/lib/enforcement/view'

export type Deed = {
  id: string
  /** As on its button. */
  label: string
  key: string
  primary?: boolean
  may: Ability
  asking?: boolean
} & ({ form: (close: () => void) => ReactNode } | { act: () => void })

type DeedsProps = { note: string | null; refusal: string | null; deeds: readonly Deed[] }

/**
 * The foot of the panel: each deed is a button and a key; some are done at once, some open their form in place. What a
 * person may not do stays reachable and says why. An open form stays when the deed is gone, because somebody was faster:
 * with it what was typed, and the words of the refusal.
 */
export function Deeds({ note, refusal, deeds }: DeedsProps) {
  const [open, setOpen] = useState<Deed | null>(null)
  const why = useId()
  const foot = useRef<HTMLElement>(null)
  const current = open && (deeds.find(({ id }) => id === open.id) ?? open)

  function take(deed: Deed): void {
    if (!deed.may.ok || deed.asking) return
    if ('act' in deed) deed.act()
    else setOpen(deed)
  }
  function close(): void {
    const last = open?.id
    setOpen(null)
    requestAnimationFrame(() => foot.current?.querySelector<HTMLElement>(`[data-deed="${last}"]`)?.focus())
  }
  useKeys(Object.fromEntries(deeds.map((deed) => [deed.key, () => take(deed)])), { enabled: open === null })

  return (
    <footer ref={foot} className={shared.foot}>
      {current && 'form' in current ? (
        current.form(close)
      ) : (
        <>
          <Refused>{refusal}</Refused>
          {note && (
            <p id={why} className={shared.why}>
              <IconUsers size={16} stroke={1.75} aria-hidden />
              {note}
            </p>
          )}
          <div className={shared.buttons}>
            {deeds.map((deed) => (
              <Button
                key={deed.id}
                data-deed={deed.id}
                variant={deed.primary && deed.may.ok ? 'filled' : 'default'}
                className={deed.may.ok ? undefined : shared.blocked}
                loading={deed.asking ?? false}
                aria-disabled={!deed.may.ok || undefined}
                aria-describedby={deed.may.ok || !note ? undefined : why}
                title={deed.may.why ?? undefined}
                rightSection={
                  deed.may.ok ? (
                    <KeyCap {...(deed.primary ? { on: 'accent' as const } : {})}>{deed.key.toUpperCase()}</KeyCap>
                  ) : undefined
                }
                onClick={() => take(deed)}
              >
                {deed.label}
              </Button>
            ))}
          </div>
        </>
      )}
    </footer>
  )
}
