'use client'

import { Button, PasswordInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useState } from 'react'
import {
  ACCESS_REFUSALS,
  type AccessRefusal,
  MIN_PASSWORD_LENGTH,
  type PasswordForm,
  passwordForm,
} from '@/lib/access/view'
import type { Result } from '@/lib/vocabulary'
import classes from './entrance.module.css'
import { fieldErrors } from './field-errors'
import { Refused } from './refusal'
import { openSession } from './staff-session'

type Props = { accept: (form: PasswordForm) => Promise<Result<{ email: string }, AccessRefusal>> }

/** Sets the password of somebody invited and signs them in. */
export function InvitationForm({ accept }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const form = useForm<PasswordForm>({
    mode: 'uncontrolled',
    initialValues: { password: '' },
    validate: schemaResolver(passwordForm, { sync: true }),
  })

  async function send(values: PasswordForm): Promise<void> {
    setSending(true)
    setRefusal(null)
    const answer = await accept(values)
    if (!answer.ok) {
      setSending(false)
      form.setErrors(fieldErrors(answer))
      return setRefusal(ACCESS_REFUSALS[answer.code])
    }
    const refused = await openSession(answer.value.email, values.password)
    window.location.assign(refused === null ? '/' : '/sign-in')
  }

  return (
    <form className={classes.form} onSubmit={form.onSubmit(send)} noValidate>
      <Refused>{refusal}</Refused>
      <PasswordInput
        label="New password"
        description={`At least ${MIN_PASSWORD_LENGTH} characters. A few words in a row are easy to keep and hard to guess.`}
        autoComplete="new-password"
        autoFocus
        visibilityToggleButtonProps={{ 'aria-label': 'Show what is typed' }}
        key={form.key('password')}
        {...form.getInputProps('password')}
      />
      <Button type="submit" variant="filled" size="md" loading={sending}>
        Set password and sign in
      </Button>
    </form>
  )
}
