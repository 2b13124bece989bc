import type { Metadata } from 'next'
import { GoldenPairsDesk } from '@/components/quality'
import { TopBar } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { listGoldenPairs } from '@/lib/review'
import { SlowPart } from '../../slow-part'
import { makePair, retirePair } from '../actions'

export const metadata: Metadata = { title: 'Golden pairs' }

export default async function GoldenPairsPage() {
  const actor = await requireStaff('golden.write')
  return (
    <>
      <TopBar
        title="Golden pairs"
        aside="Pairs of known truth, mixed into the queue to measure how well people find"
        above={{ href: '/quality', label: 'Quality' }}
      />
      <SlowPart of="/quality/pairs" reading={listGoldenPairs(actor)}>
        {(found) => <GoldenPairsDesk found={found} make={makePair} retire={retirePair} />}
      </SlowPart>
    </>
  )
}
