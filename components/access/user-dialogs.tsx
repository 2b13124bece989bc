'use client'

import { Modal } from '@mantine/core'
import { disable, renew, signOutOf } from '@/app/(console)/admin/users/actions'
import { type Invitation, ROLE_LABELS, type UserEntry } from '@/lib/access/view'
import { Confirm } from './confirm'
import { InvitationShown } from './invitation-shown'
import { InviteDialog } from './invite-dialog'
import { RoleDialog } from './role-dialog'

export type UserDialog =
  | { kind: 'invite' }
  | { kind: 'invited'; name: string; invitation: Invitation }
  | { kind: 'role' | 'disable' | 'renew' | 'sign-out'; user: UserEntry }

const TITLES: Record<UserDialog['kind'], string> = {
  invite: 'Invite a user',
  invited: 'Invitation made',
  role: 'Change role',
  disable: 'Disable account',
  renew: 'New invitation link',
  'sign-out': 'Sign out everywhere',
}

type Props = {
  dialog: UserDialog
  open: (dialog: UserDialog) => void
  close: () => void
  /** Closes and says what was done. */
  done: (words: string) => void
}

/** The one dialog of the users page. A link that is shown once is closed by its button alone. */
export default function UserDialogs(props: Props) {
  const once = props.dialog.kind === 'invited'
  return (
    <Modal
      opened
      onClose={props.close}
      title={TITLES[props.dialog.kind]}
      closeOnClickOutside={!once}
      closeOnEscape={!once}
      withCloseButton={!once}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Body {...props} />
    </Modal>
  )
}

function Body({ dialog, open, close, done }: Props) {
  const shown = (name: string, invitation: Invitation) => open({ kind: 'invited', name, invitation })
  switch (dialog.kind) {
    case 'invite':
      return <InviteDialog close={close} onInvited={shown} />
    case 'invited':
      return <InvitationShown name={dialog.name} invitation={dialog.invitation} close={close} />
    case 'role': {
      const { user } = dialog
      return (
        <RoleDialog user={user} close={close} onChanged={(role) => done(`${user.name} is now ${ROLE_LABELS[role]}.`)} />
      )
    }
    case 'disable': {
      const { user } = dialog
      return (
        <Confirm
          deed="Disable the account"
          action={() => disable(user.id)}
          onOk={() => done(`${user.name} is disabled.`)}
          close={close}
        >
          <p>
            <b>{user.name}</b> ({user.email}) is out at the next request, and every session and invitation ends. What
            they decided stays. You can enable the account again.
          </p>
        </Confirm>
      )
    }
    case 'renew': {
      const { user } = dialog
      return (
        <Confirm
          deed="Make a new link"
          action={() => renew(user.id)}
          onOk={(invitation) => shown(user.name, invitation)}
          close={close}
        >
          <p>
            The link that <b>{user.name}</b> has now stops working, and a new one holds for 7 days.
          </p>
        </Confirm>
      )
    }
    case 'sign-out': {
      const { user } = dialog
      return (
        <Confirm
          deed="Sign out everywhere"
          action={() => signOutOf(user.id)}
          onOk={() => (user.you ? window.location.assign('/sign-in') : done(`${user.name} is signed out everywhere.`))}
          close={close}
        >
          <p>
            Every session of <b>{user.you ? 'yours, this one too,' : user.name}</b> ends at its next request. Signing in
            again stays possible.
          </p>
        </Confirm>
      )
    }
  }
}
