'use client'

import { Button } from '@mantine/core'
import { IconEyeCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { lookedAt } from '@/app/(console)/appeals/actions'
import { Refused } from '@/components/access/refusal'
import { RelativeTime } from '@/components/clock'
import { useDeed } from '@/components/deeds/use-deed'
import { ButtonLink } from '@/components/shell'
import { Empty } from '@/components/states'
import { APPEAL_REFUSALS, type AppealRefusal, type LookRow } from '@/lib/appeals/view'
import classes from './appeals.module.css'

/** What rested on an undone decision and was not undone with it: a lead looks, and says so. */
export function LooksList({ looks, hears }: { looks: readonly LookRow[]; hears: boolean }) {
  const { asking, refusal, ask } = useDeed<AppealRefusal>(APPEAL_REFUSALS)
  if (looks.length === 0)
    return (
      <Empty title="Nothing is left for a look" icon={IconEyeCheck}>
        When a decision is overturned, what may have followed from it without falling with it is listed here.
      </Empty>
    )
  return (
    <>
      <Refused>{refusal}</Refused>
      <ul className={classes.looks} aria-label="For a look">
        {looks.map((look) => (
          <li key={look.id}>
            <p>
              {look.words}
              <span>
                {look.driver.name}, because of{' '}
                <Link href={`/appeals/${look.appealId}`} className="ref">
                  {look.appealNumber}
                </Link>
                , overturned <RelativeTime at={look.at} />
              </span>
            </p>
            {look.href && (
              <ButtonLink href={look.href} size="xs">
                Open
              </ButtonLink>
            )}
            {hears && (
              <Button
                size="xs"
                disabled={asking}
                onClick={() =>
                  void ask(
                    () => lookedAt(look.id),
                    () => undefined,
                  )
                }
              >
                Looked at
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
