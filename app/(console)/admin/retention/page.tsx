import type { Metadata } from 'next'
import { RetentionBoard } from '@/components/retention/retention-board'
import { TopBar } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { readRetention } from '@/lib/retention'
import { SlowPart } from '../../slow-part'

export const metadata: Metadata = { title: 'Retention' }

export default async function RetentionPage() {
  const actor = await requireStaff('retention.see')
  return (
    <>
      <TopBar
        title="Retention"
        aside={may(actor, 'retention.write') ? 'What is kept, and until when' : 'Admins set terms and holds; you read.'}
      />
      <SlowPart of="/admin/retention" reading={readRetention(actor)}>
        {(page) => <RetentionBoard page={page} opensDrivers={may(actor, 'driver.see')} />}
      </SlowPart>
    </>
  )
}
