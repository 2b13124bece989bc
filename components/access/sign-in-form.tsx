'use client'

import { Button, PasswordInput, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useState } from 'react'
import { type SignInForm as Form, signInForm } from '@/lib/access/view'
import classes from './entrance.module.css'
import { Refused } from './refusal'
import { openSession } from './staff-session'

/** @param next where to go afterwards, a path of this site; the role's page by default */
export function SignInForm({ next = '/' }: { next?: string | undefined }) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const form = useForm<Form>({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: schemaResolver(signInForm, { sync: true }),
  })

  async function send({ email, password }: Form): Promise<void> {
    setSending(true)
    setRefusal(null)
    const refused = await openSession(email, password)
    if (refused === null) return window.location.assign(next)
    setSending(false)
    setRefusal(refused)
    form.setFieldValue('password', '')
    form.getInputNode('password')?.focus()
  }

  return (
    <form className={classes.form} onSubmit={form.onSubmit(send)} noValidate>
      <Refused>{refusal}</Refused>
      <TextInput
        label="Email"
        type="email"
        autoComplete="username"
        autoFocus
        key={form.key('email')}
        {...form.getInputProps('email')}
      />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Show what is typed' }}
        key={form.key('password')}
        {...form.getInputProps('password')}
      />
      <Button type="submit" variant="filled" size="md" loading={sending}>
        Sign in
      </Button>
    </form>
  )
}
