'use client'

import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import shared from '@/components/deeds/deeds.module.css'

export type Deed = {
  id: string
  /** As on its button. */
  label: string
  primary?: boolean
  form: (close: () => void) => ReactNode
}

/**
 * The foot of the panel: buttons that each open their form in place.
 * @param may whether this person may, and if not why: the buttons then stay reachable and say so
 */
export function Deeds({
  may,
  allowed,
  deeds,
}: {
  may: { ok: boolean; why: string | null }
  allowed: string
  deeds: readonly Deed[]
}) {
  const [open, setOpen] = useState<string | null>(null)
  const why = useId()
  const foot = useRef<HTMLElement>(null)
  const current = deeds.find(({ id }) => id === open)

  function close(): void {
    const last = open
    setOpen(null)
    requestAnimationFrame(() => foot.current?.querySelector<HTMLElement>(`[data-deed="${last}"]`)?.focus())
  }

  return (
    <footer ref={foot} className={shared.foot}>
      {current && may.ok ? (
        current.form(close)
      ) : (
        <>
          <p id={why} className={shared.why}>
            <IconUsers size={16} stroke={1.75} aria-hidden />
            {may.ok ? allowed : may.why}
          </p>
          <div className={shared.buttons}>
            {deeds.map(({ id, label, primary }) => (
              <Button
                key={id}
                data-deed={id}
                variant={primary && may.ok ? 'filled' : 'default'}
                className={may.ok ? undefined : shared.blocked}
                aria-disabled={!may.ok || undefined}
                aria-describedby={may.ok ? undefined : why}
                onClick={() => may.ok && setOpen(id)}
              >
                {label}
              </Button>
            ))}
          </div>
        </>
      )}
    </footer>
  )
}
