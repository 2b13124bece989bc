'use client'

import { IconClockPause } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { wake } from '@/app/(console)/queue/actions'
import { TimeOfDay } from '@/components/clock'
import { Button } from '@/components/controls'
import { ask } from './ask'
import { refusalWords } from './case-words'
import classes from './queue.module.css'

type PutOffProps = {
  until: string
  /** The case, where the reader may put it back in its lane; null where they may not. */
  caseId: string | null
  number: string
}

/** Until when a case is put off, and the way to have it back at once. */
export function PutOff({ until, caseId, number }: PutOffProps) {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function wakeNow(id: string): Promise<void> {
    setAsking(true)
    const answer = await ask(wake(id))
    setAsking(false)
    if (answer.ok) router.refresh()
    else setRefusal(refusalWords(answer))
  }
  return (
    <span className={classes.putOff}>
      <span className={classes.waits}>
        <IconClockPause size={14} stroke={1.75} aria-hidden />
        Put off until <TimeOfDay at={until} />
      </span>
      {caseId && (
        <Button size="compact-xs" loading={asking} aria-label={`Wake ${number}`} onClick={() => void wakeNow(caseId)}>
          Wake
        </Button>
      )}
      {refusal && <span role="alert">{refusal}</span>}
    </span>
  )
}
