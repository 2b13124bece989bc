'use client'

import { Elapsed, LivelihoodClock } from '@/components/clock'
import type { BenchCase } from '@/lib/review/view'
import classes from './bench-header.module.css'
import { CaseHead } from './case-head'
import { ClaimChip, HeldBy } from './claim-chip'
import { Looking } from './looking'
import type { ClaimHandle } from './use-claim'

type BenchHeaderProps = { bench: BenchCase; claim: ClaimHandle; leaseMs: number; extend: () => void }

/** Whose case it is, why it is here, what the driver loses meanwhile, and who has it. */
export function BenchHeader({ bench, claim, leaseMs, extend }: BenchHeaderProps) {
  const { driver } = bench
  const held = claim.facts.claim
  const open = claim.facts.status === 'open' || claim.facts.status === 'claimed'
  return (
    <CaseHead driver={driver} aside={driver.ref} why={whyWords(bench, open)}>
      <Looking caseId={bench.id} />
      {open && (
        <p className={classes.waits}>
          {bench.blockedSince ? (
            <LivelihoodClock since={bench.blockedSince} bar={false} />
          ) : (
            <>
              Waiting <Elapsed since={bench.waitingSince} />
            </>
          )}
        </p>
      )}
      {held?.mine && <ClaimChip expiresAt={held.ahead ? null : held.expiresAt} leaseMs={leaseMs} extend={extend} />}
      {held && !held.mine && <HeldBy name={held.holder.name} />}
    </CaseHead>
  )
}

function whyWords({ training, why }: BenchCase, open: boolean): string {
  if (training?.practice) return 'Practice: a pair of known truth; it counts nowhere'
  return open ? `${why}, needs a person` : why
}
