'use client'

import { useEffect, useState } from 'react'
import { readMentions } from '@/app/(console)/mentions/actions'
import { RelativeTime } from '@/components/clock'
import { Button, PageLink } from '@/components/controls'
import type { MentionEntry, Mentions } from '@/lib/review/view'
import classes from './mentions-list.module.css'
import { useShell } from './shell-context'

async function ask(): Promise<Mentions | null> {
  try {
    const answer = await fetch('/mentions', { cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as Mentions) : null
  } catch {
    return null
  }
}

/** Where the person was named, newest first; each leads to its case, and is read when it is followed. */
export function MentionsList() {
  const shell = useShell()
  const [mentions, setMentions] = useState<Mentions | 'loading' | 'failed'>('loading')
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let current = tries >= 0
    void ask().then((answer) => current && setMentions(answer ?? 'failed'))
    return () => {
      current = false
    }
  }, [tries])

  async function read(ids: string[] | 'all'): Promise<void> {
    const answer = await readMentions(ids).catch(() => null)
    if (!answer?.ok) return
    shell?.askFactsAgain()
    setTries((before) => before + 1)
  }

  if (mentions === 'loading')
    return (
      <p className={classes.empty} role="status">
        Loading
      </p>
    )
  if (mentions === 'failed')
    return (
      <div className={classes.empty} role="alert">
        <p>Your mentions could not be read. This does not mean that there are none.</p>
        <Button size="xs" onClick={() => setTries((before) => before + 1)}>
          Try again
        </Button>
      </div>
    )
  return (
    <div className={classes.mentions}>
      <header>
        <h2>Mentions</h2>
        {mentions.unread > 0 && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void read('all')}>
            Mark all as read
          </Button>
        )}
      </header>
      {mentions.entries.length === 0 && (
        <p className={classes.empty}>Nobody has named you yet. Colleagues do with an @ in a note on a case.</p>
      )}
      <ul>
        {mentions.entries.map((mention) => (
          <li key={mention.id} data-unread={!mention.read || undefined}>
            {mention.mayOpen ? (
              <PageLink href={`/cases/${mention.caseId}`} onClick={() => void read([mention.id])}>
                <MentionWords mention={mention} />
              </PageLink>
            ) : (
              <div>
                <MentionWords mention={mention} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function MentionWords({ mention: { by, number, at, read, text } }: { mention: MentionEntry }) {
  return (
    <>
      <span className={classes.head}>
        <b>{by}</b> in {number}
        {!read && <em>New</em>}
        <RelativeTime at={at} />
      </span>
      <span className={classes.text}>{text ?? 'You can read it after your own decision.'}</span>
    </>
  )
}
