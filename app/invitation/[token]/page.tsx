import type { Metadata } from 'next'
import { Entrance, EntranceText } from '@/components/access/entrance'
import { InvitationForm } from '@/components/access/invitation-form'
import { ButtonLink } from '@/components/shell'
import { openInvitation } from '@/lib/access'
import { ACCESS_REFUSALS, ROLE_LABELS, ROLE_SENTENCES } from '@/lib/access/view'
import { configuration } from '@/lib/configuration'
import { accept } from './actions'

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }> }

export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const invitation = await openInvitation(token)
  const operator = configuration().operatorName
  if (!invitation.ok) {
    return (
      <Entrance title="This link does not open" operator={operator}>
        <EntranceText>{ACCESS_REFUSALS[invitation.code]}</EntranceText>
        <ButtonLink href="/sign-in">Go to sign-in</ButtonLink>
      </Entrance>
    )
  }
  const { name, email, role } = invitation.value
  return (
    <Entrance title={`Welcome, ${name}`} operator={operator}>
      <EntranceText>
        You are invited as <b>{ROLE_LABELS[role]}</b>, {email}. {ROLE_SENTENCES[role]}
      </EntranceText>
      <InvitationForm accept={accept.bind(null, token)} />
    </Entrance>
  )
}
