'use client'

import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { ButtonLink, useKeys } from '@/components/shell'
import { KeyCap } from '@/components/status'
import type { PairToCompare, SharingDesk } from '@/lib/sharing/view'
import { ConstellationPart } from './constellation-part'
import { DeskDeeds } from './desk-deeds'
import { DeskHistory } from './desk-history'
import { EvidenceList } from './evidence-list'
import classes from './inspector.module.css'
import { SelfieThumb } from './selfie-thumb'

const pairAddress = (caseId: string, { first, second }: PairToCompare): string =>
  `/sharing/${caseId}/compare?first=${first.id}&second=${second.id}`

/** What a confirmation lacks, evidence for and against, pairs to compare, and the deeds. */
export function DeskInspector({ desk, selected }: { desk: SharingDesk; selected: string | null }) {
  const router = useRouter()
  const compare = (i: number): void => {
    const pair = desk.pairs[i]
    if (pair) router.push(pairAddress(desk.id, pair))
  }
  const next = () => compare(0)
  useKeys({
    Enter: next,
    ...Object.fromEntries(desk.pairs.slice(0, 9).map((_, i) => [String(i + 1), () => compare(i)])),
  })
  const account = desk.accounts.find((one) => one.id === selected)
  return (
    <aside className={classes.inspector} aria-label="Evidence and decision">
      <div className={classes.scroll}>
        {desk.blind ? (
          <p className={classes.missing}>
            You hear an appeal against this case: what people compared, said and decided is shown after your own
            finding.
          </p>
        ) : (
          <Missing desk={desk} />
        )}
        <EvidenceList
          title="For"
          aside="a signal orders, it does not convict"
          items={desk.supporting}
          empty="Nothing bears on these accounts now."
        />
        <EvidenceList title="Against" items={desk.against} empty="Nothing speaks against it so far. Look for it." />
        <section className={classes.part} aria-label="Pairs to compare">
          <header>
            <h3>Pairs to compare</h3>
            <span>in the bench, blind</span>
          </header>
          <ul className={classes.pairs}>
            {desk.pairs.map((pair, i) => (
              <li key={`${pair.first.id} ${pair.second.id}`}>
                <SelfieThumb selfie={pair.first} />
                <SelfieThumb selfie={pair.second} />
                <p>
                  <b>
                    {pair.first.name === pair.second.name ? pair.first.name : `${pair.first.name}, ${pair.second.name}`}
                  </b>
                  <small>{pair.why}</small>
                </p>
                <ButtonLink
                  size="xs"
                  href={pairAddress(desk.id, pair)}
                  rightSection={i < 9 && <KeyCap>{String(i + 1)}</KeyCap>}
                >
                  Compare
                </ButtonLink>
              </li>
            ))}
          </ul>
          <p className={classes.quiet}>
            {desk.pairs.length === 0 && 'No likeness waits for a person. '}
            {desk.gonePairs > 0 && `${desk.gonePairs} can no longer be compared: the pictures have gone. `}
            <Link href={`/sharing/${desk.id}/compare`} prefetch={false}>
              Compare any two selfies
            </Link>
          </p>
        </section>
        <ConstellationPart key={account?.id ?? 'none'} desk={desk} account={account?.id ?? null} />
        <DeskHistory desk={desk} />
      </div>
      <DeskDeeds desk={desk} />
    </aside>
  )
}

function Missing({ desk }: { desk: SharingDesk }) {
  const done = desk.missing.filter((one) => one.done).length
  const first = desk.pairs[0]
  return (
    <section className={classes.missing} aria-label="Missing to confirm">
      <header>
        <h3>{desk.missing.every((one) => one.done) && done > 0 ? 'Enough to propose' : 'Missing to confirm'}</h3>
        <span>{Math.min(done, 2)} of 2 kinds</span>
      </header>
      <ul>
        {desk.missing.map((one) => (
          <li key={one.words} data-done={one.done || undefined}>
            {one.done ? (
              <IconCircleCheck size={16} stroke={1.75} aria-hidden />
            ) : (
              <IconCircleDashed size={16} stroke={1.75} aria-hidden />
            )}
            {one.words}
          </li>
        ))}
      </ul>
      {first && desk.may.compare.ok && (
        <Button
          component={Link}
          variant="filled"
          fullWidth
          href={pairAddress(desk.id, first)}
          prefetch={false}
          rightSection={<KeyCap on="accent">Enter</KeyCap>}
        >
          Compare the next pair
        </Button>
      )}
    </section>
  )
}
