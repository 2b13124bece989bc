'use client'

import { Button } from '@mantine/core'
import { IconLink, IconUsers } from '@tabler/icons-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { claim, keepClaim, release } from '@/app/(console)/sharing/actions'
import { Refused } from '@/components/access/refusal'
import { useKeys } from '@/components/shell'
import { KeyCap } from '@/components/status'
import type { SharingDesk } from '@/lib/sharing/view'
import classes from './desk.module.css'
import { useDeed } from './use-deed'

/** Well before the lease of five minutes ends. */
const KEEP_MS = 60_000

/** Who holds the case, and the way to hold it or to give it back; kept as long as the page is looked at. */
export function ClaimLine({ desk }: { desk: SharingDesk }) {
  const { asking, refusal, ask } = useDeed()
  const [lost, setLost] = useState(false)
  const mine = desk.claim?.mine ?? false
  const take = () =>
    void ask(
      () => claim(desk.id),
      () => setLost(false),
    )
  const giveBack = () =>
    void ask(
      () => release(desk.id),
      () => undefined,
    )
  const letGo = () => mine && giveBack()
  useKeys({ k: () => desk.may.claim.ok && !mine && take(), Escape: letGo })
  useEffect(() => {
    if (!mine) return
    const timer = setInterval(async () => {
      if (document.visibilityState !== 'visible') return
      const kept = await keepClaim(desk.id).catch(() => null)
      if (kept && !kept.ok) setLost(true)
    }, KEEP_MS)
    return () => clearInterval(timer)
  }, [mine, desk.id])

  return (
    <div className={classes.claim}>
      <h2>
        Does one person work under{' '}
        {desk.accounts.filter((one) => !one.left).length > 1 ? 'these accounts' : 'another name here'}?
      </h2>
      <Refused>{refusal}</Refused>
      <span className={classes.room} />
      {desk.mergeWith && (
        <span className={classes.note}>
          <IconLink size={14} stroke={1.75} aria-hidden />
          Belongs with <Link href={`/sharing/${desk.mergeWith.id}`}>{desk.mergeWith.number}</Link>: they become one when
          either is released
        </span>
      )}
      {desk.mergedInto && (
        <span className={classes.note}>
          Part of <Link href={`/sharing/${desk.mergedInto.id}`}>{desk.mergedInto.number}</Link> now
        </span>
      )}
      {lost && <span className={classes.note}>The claim has ended: claim again to go on.</span>}
      {desk.claim && !mine && (
        <span className={classes.note}>
          <IconUsers size={14} stroke={1.75} aria-hidden />
          {desk.claim.holder} holds it
        </span>
      )}
      {mine ? (
        <>
          <span className={classes.note} role="status">
            Yours while this page is open
          </span>
          <Button size="xs" loading={asking} onClick={giveBack} rightSection={<KeyCap>Esc</KeyCap>}>
            Release
          </Button>
        </>
      ) : (
        desk.may.claim.ok && (
          <Button size="xs" loading={asking} onClick={take} rightSection={<KeyCap>K</KeyCap>}>
            Claim
          </Button>
        )
      )}
    </div>
  )
}
