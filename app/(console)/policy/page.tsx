import type { Metadata } from 'next'
import { VersionsDesk } from '@/components/policy/versions-desk'
import { TopBar } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { listVersions } from '@/lib/policy'
import { SlowPart } from '../slow-part'
import { draft } from './actions'

export const metadata: Metadata = { title: 'Policy' }

export default async function PolicyPage() {
  const actor = await requireStaff('policy.see')
  return (
    <>
      <TopBar title="Policy" aside="What the rules say, in versions" />
      <SlowPart of="/policy" reading={listVersions(actor)}>
        {(versions) => <VersionsDesk versions={versions} draft={may(actor, 'policy.draft') ? draft : null} />}
      </SlowPart>
    </>
  )
}
