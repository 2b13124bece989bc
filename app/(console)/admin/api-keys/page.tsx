import type { Metadata } from 'next'
import { KeysDesk } from '@/components/access/keys-desk'
import { TopBar } from '@/components/shell'
import { listKeys, requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { SlowPart } from '../../slow-part'

export const metadata: Metadata = { title: 'API keys' }

export default async function KeysPage() {
  const actor = await requireStaff('keys.see')
  const mayWrite = may(actor, 'keys.write')
  return (
    <>
      <TopBar title="API keys" aside={mayWrite ? undefined : 'Admins make and revoke keys; you read them.'} />
      <SlowPart of="/admin/api-keys" reading={listKeys(actor)}>
        {(keys) => <KeysDesk keys={keys} mayWrite={mayWrite} />}
      </SlowPart>
    </>
  )
}
