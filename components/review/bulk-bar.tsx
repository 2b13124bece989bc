'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { direct } from '@/app/(console)/queue/actions'
import { Button, CloseButton } from '@/components/controls'
import { useKeys } from '@/components/shell'
import type { BulkDeed, BulkLine } from '@/lib/review/view'
import { ask } from './ask'
import classes from './bulk-bar.module.css'
import { BulkResult } from './bulk-result'
import { refusalWords } from './case-words'
import { KeyHint } from './key-hint'

const AssignDialog = dynamic(() => import('./bulk-dialogs').then((file) => file.AssignDialog), { ssr: false })
const EscalateDialog = dynamic(() => import('./bulk-dialogs').then((file) => file.EscalateDialog), { ssr: false })
const SnoozeDialog = dynamic(() => import('./bulk-dialogs').then((file) => file.SnoozeDialog), { ssr: false })

export type Said = { deed: BulkDeed['do']; lines: readonly BulkLine[] }
type Open = 'assign' | 'escalate' | 'snooze' | null

type BulkBarProps = {
  ids: readonly string[]
  /** The list is of cases that are put off. */
  putOff: boolean
  /** How many the page holds, and a way to choose all of them where there is no head of the table. */
  all: { count: number; choose: () => void }
  clear: () => void
  done: () => void
}

/** What a lead does with the cases that are chosen, and what came of each. */
export function BulkBar({ ids, putOff, all, clear, done }: BulkBarProps) {
  const [open, setOpen] = useState<Open>(null)
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [said, setSaid] = useState<Said | null>(null)

  async function carryOut(deed: BulkDeed): Promise<void> {
    setAsking(true)
    setRefusal(null)
    const answer = await ask(direct({ caseIds: [...ids], deed }))
    setAsking(false)
    if (!answer.ok) return setRefusal(refusalWords(answer))
    setOpen(null)
    setSaid({ deed: deed.do, lines: answer.value })
    clear()
    done()
  }
  const release = () => void carryOut({ do: 'release' })
  const wake = () => void carryOut({ do: 'wake' })
  const some = ids.length > 0
  useKeys(
    {
      a: () => setOpen('assign'),
      e: () => setOpen('escalate'),
      ...(putOff ? { w: wake } : { p: () => setOpen('snooze'), Escape: release }),
    },
    { enabled: some && open === null && !asking },
  )
  const dialog = { asking, refusal, carryOut, count: ids.length, close: () => setOpen(null) }
  return (
    <div className={classes.place}>
      {said && <BulkResult said={said} close={() => setSaid(null)} />}
      {some && (
        <section className={classes.bar} aria-label="Chosen cases">
          <b role="status">{ids.length} selected</b>
          {ids.length < all.count && (
            <Button variant="subtle" color="gray" className={classes.all} onClick={all.choose}>
              All {all.count}
            </Button>
          )}
          {putOff && (
            <Button
              variant="subtle"
              color="gray"
              loading={asking && !open}
              onClick={wake}
              rightSection={<KeyHint>W</KeyHint>}
            >
              Wake
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={() => setOpen('assign')} rightSection={<KeyHint>A</KeyHint>}>
            Assign
          </Button>
          {!putOff && (
            <Button
              variant="subtle"
              color="gray"
              loading={asking && !open}
              onClick={release}
              rightSection={<KeyHint>Esc</KeyHint>}
            >
              Release
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={() => setOpen('escalate')} rightSection={<KeyHint>E</KeyHint>}>
            Escalate
          </Button>
          {!putOff && (
            <Button variant="subtle" color="gray" onClick={() => setOpen('snooze')} rightSection={<KeyHint>P</KeyHint>}>
              Put off
            </Button>
          )}
          <CloseButton aria-label="Choose none" onClick={clear} />
          {refusal && !open && <p role="alert">{refusal}</p>}
        </section>
      )}
      {open === 'assign' && <AssignDialog {...dialog} />}
      {open === 'escalate' && <EscalateDialog {...dialog} />}
      {open === 'snooze' && <SnoozeDialog {...dialog} />}
    </div>
  )
}
