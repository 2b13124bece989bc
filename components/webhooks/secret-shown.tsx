'use client'

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import desk from '@/components/access/desk.module.css'
import { Once } from '@/components/access/once'

/** A signing secret that is shown this once; closed by its button alone. */
export function SecretShown({ secret, done, children }: { secret: string; done: () => void; children: ReactNode }) {
  return (
    <div className={desk.dialog}>
      {children}
      <Once label="Signing secret">{secret}</Once>
      <div className={desk.actions}>
        <Button variant="filled" onClick={done}>
          Done
        </Button>
      </div>
    </div>
  )
}
