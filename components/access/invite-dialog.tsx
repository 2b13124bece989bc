'use client'

import { Button, Radio, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { invite } from '@/app/(console)/admin/users/actions'
import { type Invitation, type InviteForm, inviteForm } from '@/lib/access/view'
import classes from './desk.module.css'
import { fieldErrors } from './field-errors'
import { Refused } from './refusal'
import { RoleChoice } from './role-choice'
import { useAsking } from './use-asking'

/** Whom to invite; what was typed stays when it is refused. */
export function InviteDialog({
  close,
  onInvited,
}: {
  close: () => void
  onInvited: (name: string, invitation: Invitation) => void
}) {
  const { asking, refusal, ask } = useAsking()
  const form = useForm<InviteForm>({
    initialValues: { name: '', email: '', role: 'reviewer' },
    validate: schemaResolver(inviteForm, { sync: true }),
  })
  const send = (values: InviteForm) =>
    ask(
      () => invite(values),
      (invitation) => onInvited(values.name.trim(), invitation),
      (refused) => form.setErrors(fieldErrors(refused)),
    )
  return (
    <form className={classes.dialog} onSubmit={form.onSubmit(send)} noValidate>
      <Refused>{refusal}</Refused>
      <TextInput label="Name" autoComplete="off" data-autofocus {...form.getInputProps('name')} />
      <TextInput label="E-mail address" type="email" autoComplete="off" {...form.getInputProps('email')} />
      <Radio.Group label="Role" {...form.getInputProps('role')}>
        <RoleChoice />
      </Radio.Group>
      <div className={classes.actions}>
        <Button type="submit" variant="filled" loading={asking}>
          Make the invitation
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  )
}
