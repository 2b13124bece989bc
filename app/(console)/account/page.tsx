import type { Metadata } from 'next'
import { AccountDesk } from '@/components/access/account-desk'
import { TopBar } from '@/components/shell'
import { ownSessions, requireSignedIn } from '@/lib/access'
import { may } from '@/lib/access/view'
import { underRequestId } from '../../request-id'

export const metadata: Metadata = { title: 'Your settings' }

export default async function AccountPage() {
  const actor = await requireSignedIn()
  const sessions = await underRequestId(ownSessions(actor))
  return (
    <>
      <TopBar title="Your settings" aside={actor.name} />
      <AccountDesk sessions={sessions} decides={may(actor, 'case.work')} />
    </>
  )
}
