'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { claim } from '@/app/(console)/sharing/actions'
import { PhotoAccessProvider } from '@/components/drivers/photo-access'
import { TopBar, useKeys } from '@/components/shell'
import type { PairBench as Bench } from '@/lib/sharing/view'
import type { Role } from '@/lib/vocabulary'
import classes from './bench.module.css'
import { PairDecision } from './pair-decision'
import { PairPane } from './pair-pane'
import { PairSide } from './pair-side'

const ZOOMS = [1, 1.35, 1.8, 2.4, 3.2] as const

/** Two selfies of a sharing case on one eye line, blind to what the matcher makes of them. */
export function PairBench({ bench, role }: { bench: Bench; role: Role }) {
  const router = useRouter()
  const [zoom, setZoom] = useState(0)
  const [painted, setPainted] = useState<ReadonlySet<string>>(new Set())
  const desk = `/sharing/${bench.caseId}`
  const leave = () => router.push(desk)
  const step = (by: number): void => setZoom((now) => Math.min(ZOOMS.length - 1, Math.max(0, now + by)))
  useKeys({ '+': () => step(1), '-': () => step(-1), '0': () => setZoom(0), Escape: leave })
  const [one, other] = bench.sides
  const both = [one, other].every((side) => side.selfie?.url && painted.has(side.selfie.id))
  return (
    <>
      <TopBar
        above={{ href: desk, label: bench.number }}
        title="Compare two selfies"
        aside="blind: nothing here tells what the matcher says"
      />
      <main className={classes.bench}>
        <PhotoAccessProvider photos={bench.photos} driverIds={bench.accounts.map((account) => account.id)}>
          <div className={classes.sides}>
            {bench.sides.map((side, i) => (
              <PairSide key={i === 0 ? 'first' : 'second'} bench={bench} place={i === 0 ? 'first' : 'second'}>
                <PairPane
                  selfie={side.selfie}
                  name={`${bench.accounts.find((account) => account.id === side.driverId)?.name ?? 'Nobody'}, ${i === 0 ? 'first' : 'second'} selfie`}
                  role={role}
                  zoom={ZOOMS[zoom] ?? 1}
                  report={(id) => setPainted((before) => (before.has(id) ? before : new Set([...before, id])))}
                />
              </PairSide>
            ))}
          </div>
        </PhotoAccessProvider>
        <PairDecision
          bench={bench}
          ready={both}
          claim={async () => {
            const answer = await claim(bench.caseId)
            if (answer.ok) router.refresh()
            return answer
          }}
          done={() => router.push(desk)}
        />
      </main>
    </>
  )
}
