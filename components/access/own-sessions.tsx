'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { endOtherSessions } from '@/app/(console)/account/actions'
import { RelativeTime } from '@/components/clock'
import type { OwnSession } from '@/lib/access/view'
import classes from './account.module.css'

const AWAY = 'The server could not be reached, so nothing is known to have changed. Try again.'

/** The person's own live sessions, and the way to end all but this one. */
export function OwnSessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const router = useRouter()
  const [ending, setEnding] = useState(false)
  const [said, setSaid] = useState('')
  const others = sessions.filter(({ current }) => !current).length

  async function end(): Promise<void> {
    setEnding(true)
    const answer = await endOtherSessions().catch(() => null)
    setEnding(false)
    if (!answer?.ok) {
      setSaid(answer?.detail ?? AWAY)
      return
    }
    const { sessionsEnded } = answer.value
    setSaid(sessionsEnded === 1 ? '1 session has ended.' : `${sessionsEnded} sessions have ended.`)
    router.refresh()
  }

  return (
    <div className={classes.settings}>
      <table className={classes.sessions}>
        <thead>
          <tr>
            <th scope="col">Signed in</th>
            <th scope="col">Last seen</th>
            <th scope="col">Ends at the latest</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, current, startedAt, lastSeenAt, expiresAt }) => (
            <tr key={id}>
              <td>
                <RelativeTime at={startedAt} />
              </td>
              <td>{current ? 'this one' : lastSeenAt ? <RelativeTime at={lastSeenAt} /> : 'not used yet'}</td>
              <td>
                <RelativeTime at={expiresAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.row}>
        <Button disabled={others === 0} loading={ending} onClick={() => void end()}>
          Sign out everywhere else
        </Button>
        <p role="status">{said || (others === 0 ? 'You are signed in here alone.' : '')}</p>
      </div>
    </div>
  )
}
