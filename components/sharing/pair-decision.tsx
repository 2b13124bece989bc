'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { compare } from '@/app/(console)/sharing/actions'
import { Refused } from '@/components/access/refusal'
import { useKeys } from '@/components/shell'
import { KeyCap } from '@/components/status'
import { REASON_LABELS } from '@/lib/review/view'
import type { PairBench, PairFinding, SharingRefusal } from '@/lib/sharing/view'
import { REASON_CODES, type ReasonCode, type Result } from '@/lib/vocabulary'
import classes from './bench.module.css'
import { useDeed } from './use-deed'

const FINDINGS: { finding: PairFinding; label: string; key: string }[] = [
  { finding: 'same_person', label: 'Same person', key: 'S' },
  { finding: 'different_people', label: 'Different people', key: 'D' },
  { finding: 'cannot_tell', label: "Can't tell", key: 'C' },
]
const SAID: Record<PairFinding, string> = {
  same_person: 'same person',
  different_people: 'different people',
  cannot_tell: "can't tell",
}

type PairDecisionProps = {
  bench: PairBench
  /** Both photos are painted. */
  ready: boolean
  claim: () => Promise<Result<unknown, SharingRefusal | 'signed-out'>>
  done: () => void
}

/** The findings, equal in size and without colour; "Different people" asks what differs first. */
export function PairDecision({ bench, ready, claim, done }: PairDecisionProps) {
  const { asking, refusal, ask } = useDeed()
  const [asksWhy, setAsksWhy] = useState(false)
  const [one, other] = bench.sides
  const may = bench.may.ok && ready && !asking

  function record(finding: PairFinding, reasons: ReasonCode[] = []): void {
    if (!may || !one.selfie || !other.selfie) return
    const form = { caseId: bench.caseId, firstId: one.selfie.id, secondId: other.selfie.id, finding, reasons }
    void ask(() => compare(form), done)
  }
  const press = (finding: PairFinding): void => {
    if (finding === 'different_people') setAsksWhy((before) => may && !before)
    else record(finding)
  }
  useKeys({
    ...Object.fromEntries(FINDINGS.map(({ finding, key }) => [key.toLowerCase(), () => press(finding)])),
    ...Object.fromEntries(
      REASON_CODES.map((code, i) => [String(i + 1), () => asksWhy && record('different_people', [code])]),
    ),
  })

  return (
    <div className={classes.decision}>
      <Refused>{refusal}</Refused>
      <p className={classes.why}>
        {bench.may.why ??
          (ready
            ? bench.yours
              ? `You found before: ${SAID[bench.yours.finding]}.`
              : 'One press records it.'
            : 'Decisions wait until both photos are there.')}
        {!bench.may.ok && (bench.photos === 'open' || bench.photos === 'claim') && (
          <Button size="xs" onClick={() => void ask(claim, () => undefined)}>
            Claim the case
          </Button>
        )}
      </p>
      {asksWhy && (
        <fieldset className={classes.reasons}>
          <legend>What differs? A digit picks and records.</legend>
          {REASON_CODES.map((code, i) => (
            <button key={code} type="button" onClick={() => record('different_people', [code])}>
              <KeyCap>{String(i + 1)}</KeyCap> {REASON_LABELS[code]}
            </button>
          ))}
        </fieldset>
      )}
      <div className={classes.buttons}>
        {FINDINGS.map(({ finding, label, key }) => (
          <button
            key={finding}
            type="button"
            aria-disabled={!may || undefined}
            aria-expanded={finding === 'different_people' ? asksWhy : undefined}
            onClick={() => press(finding)}
          >
            <KeyCap large>{key}</KeyCap> {label}
          </button>
        ))}
      </div>
    </div>
  )
}
