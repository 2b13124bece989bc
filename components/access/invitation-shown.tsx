'use client'

import { Button } from '@mantine/core'
import type { Invitation } from '@/lib/access/view'
import classes from './desk.module.css'
import { Once } from './once'

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

/** The link of an invitation, this once. */
export function InvitationShown({
  name,
  invitation,
  close,
}: {
  name: string
  invitation: Invitation
  close: () => void
}) {
  return (
    <div className={classes.dialog}>
      <p>
        Give this link to <b>{name}</b> yourself, by a way you trust. It works once, until{' '}
        {day.format(new Date(invitation.expiresAt))}, and is not shown again.
      </p>
      <Once label="Invitation link">{invitation.url}</Once>
      <div className={classes.actions}>
        <Button variant="filled" onClick={close}>
          Done
        </Button>
      </div>
    </div>
  )
}
