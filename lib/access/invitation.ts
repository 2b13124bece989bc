import 'server-only'
import { configuration } from '@/lib/configuration'
import { hashSecret, newSecret } from './secrets'
import type { Invitation } from './view'

const INVITATION_DAYS = 7

/** A new invitation: its link, to be shown once, and what is kept of it. */
export function newInvitation(now: Date): {
  kept: { invitationHash: Uint8Array<ArrayBuffer>; invitationExpiresAt: Date }
  shown: Omit<Invitation, 'userId'>
} {
  const token = newSecret()
  const invitationExpiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000)
  return {
    kept: { invitationHash: hashSecret(token), invitationExpiresAt },
    shown: { url: `${configuration().baseUrl}/invitation/${token}`, expiresAt: invitationExpiresAt.toISOString() },
  }
}
