'use client'

import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState, useTransition } from 'react'
import { RelativeTime } from '@/components/clock'
import { Panel } from '@/components/shell'
import { Empty } from '@/components/states'
import { columnsOf, DataTable } from '@/components/table'
import { FINDING_LABELS, GOLDEN_REFUSALS, type GoldenPairEntry, type GoldenPairs } from '@/lib/review/view'
import type { Result } from '@/lib/vocabulary'
import { BringInPair } from './bring-in-pair'
import classes from './quality.module.css'

type GoldenPairsDeskProps = {
  found: GoldenPairs
  make: (caseId: string) => Promise<Result<unknown>>
  retire: (pairId: string) => Promise<Result<unknown>>
}

const column = columnsOf<GoldenPairEntry>()

const reading = [
  column.accessor('number', { header: 'Case', meta: { name: true, always: true, phone: 'title' } }),
  column.accessor('driverRef', { header: 'Driver', meta: { quiet: true, phone: 'sub' } }),
  column.accessor((pair) => FINDING_LABELS[pair.truth], { id: 'truth', header: 'Truth', meta: { phone: 'aside' } }),
  column.display({ id: 'asOf', header: 'As of', cell: ({ row }) => <RelativeTime at={row.original.asOf} /> }),
  column.accessor('shown', { header: 'Shown', meta: { align: 'end' } }),
  column.accessor('right', { header: 'Found right', meta: { align: 'end' } }),
  column.accessor('wrong', { header: 'Found wrong', meta: { align: 'end' } }),
  column.accessor('madeBy', { header: 'Made by' }),
]

const words = (code: string): string =>
  (GOLDEN_REFUSALS as Record<string, string>)[code] ?? 'The server did not answer. Try again.'

/** The pool of golden pairs, and the closed cases that one can be made of. */
export function GoldenPairsDesk({ found, make, retire }: GoldenPairsDeskProps) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<string | null>(null)
  const [busy, start] = useTransition()
  const ask = (question: () => Promise<Result<unknown>>) =>
    start(async () => {
      const answer = await question().catch(() => null)
      setRefusal(answer === null ? words('') : answer.ok ? null : words(answer.code))
      setLeaving(null)
    })
  const columns = column.columns([
    ...reading,
    column.display({
      id: 'retire',
      header: () => <span className="visually-hidden">Actions</span>,
      meta: { label: 'Actions', align: 'end', always: true, width: '180px', phone: 'status' },
      cell: ({ row: { original: pair } }) =>
        leaving === pair.id ? (
          <>
            <Button size="xs" variant="subtle" color="gray" onClick={() => setLeaving(null)}>
              Keep
            </Button>
            <Button size="xs" loading={busy} onClick={() => ask(() => retire(pair.id))}>
              Retire for good
            </Button>
          </>
        ) : (
          <Button size="xs" variant="subtle" color="gray" onClick={() => setLeaving(pair.id)}>
            Retire
          </Button>
        ),
    }),
  ])
  return (
    <div className={classes.page}>
      {refusal && (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
      <DataTable
        id="golden-pairs"
        caption="Golden pairs"
        columns={columns}
        rows={found.pairs}
        rowId={(pair) => pair.id}
        unit={['pair', 'pairs']}
        total={{ count: found.pairs.length }}
        orderedBy="newest first"
        empty={
          <Empty title="No golden pairs yet" icon={IconShieldCheck}>
            Make one of a closed case below. Until then nobody’s sensitivity is measured.
          </Empty>
        }
      />
      <div className={classes.panels}>
        <BringInPair />
        <Panel title="Make a pair of a closed case" aside="two people agreed or a lead decided; none of yours" flush>
          <ul className={classes.list}>
            {found.candidates.length === 0 && <li>No closed case fits at the moment.</li>}
            {found.candidates.map((one) => (
              <li key={one.caseId}>
                <b>{one.number}</b>
                <span>
                  {one.driverRef} · {FINDING_LABELS[one.truth]} ·{' '}
                  {one.adjudicated ? 'adjudicated' : `${one.people} people agreed`}
                </span>
                <RelativeTime at={one.closedAt} />
                <Button size="xs" disabled={busy} onClick={() => ask(() => make(one.caseId))}>
                  Make a pair
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </div>
  )
}
