'use client'

import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { setRole } from '@/app/(console)/admin/users/actions'
import type { UserEntry } from '@/lib/access/view'
import { ROLES, type Role } from '@/lib/vocabulary'
import classes from './desk.module.css'
import { Refused } from './refusal'
import { RoleChoice } from './role-choice'
import { useAsking } from './use-asking'

type Props = { user: UserEntry; close: () => void; onChanged: (role: Role) => void }

export function RoleDialog({ user, close, onChanged }: Props) {
  const { asking, refusal, ask } = useAsking()
  const [role, choose] = useState<Role>(user.role)
  return (
    <div className={classes.dialog}>
      <Refused>{refusal}</Refused>
      <Radio.Group
        label={`Role of ${user.name}`}
        description="In force at their next request."
        value={role}
        onChange={(value) => choose(ROLES.find((known) => known === value) ?? user.role)}
      >
        <RoleChoice />
      </Radio.Group>
      <div className={classes.actions}>
        <Button
          variant="filled"
          loading={asking}
          onClick={() =>
            role === user.role
              ? close()
              : ask(
                  () => setRole(user.id, role),
                  () => onChanged(role),
                )
          }
        >
          Change the role
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </div>
  )
}
