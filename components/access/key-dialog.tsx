'use client'

import { Button, Checkbox, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { create } from '@/app/(console)/admin/api-keys/actions'
import { type KeyForm, keyForm, type NewKey, SCOPE_SENTENCES } from '@/lib/access/view'
import { SCOPES } from '@/lib/vocabulary'
import classes from './desk.module.css'
import { fieldErrors } from './field-errors'
import { Refused } from './refusal'
import { useAsking } from './use-asking'

/** A new key's name and what it may do; what was entered stays when it is refused. */
export function KeyDialog({ close, onMade }: { close: () => void; onMade: (key: NewKey) => void }) {
  const { asking, refusal, ask } = useAsking()
  const form = useForm<KeyForm>({
    initialValues: { name: '', scopes: [] },
    validate: schemaResolver(keyForm, { sync: true }),
  })
  const send = (values: KeyForm) =>
    ask(
      () => create(values),
      onMade,
      (refused) => form.setErrors(fieldErrors(refused)),
    )
  return (
    <form className={classes.dialog} onSubmit={form.onSubmit(send)} noValidate>
      <Refused>{refusal}</Refused>
      <TextInput
        label="Name"
        description="The service that will use it."
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Checkbox.Group
        label="Scopes"
        description="Give it no more than it needs; scopes cannot be changed later."
        {...form.getInputProps('scopes')}
      >
        <div className={classes.choices}>
          {SCOPES.map((scope) => (
            <Checkbox key={scope} value={scope} label={<code>{scope}</code>} description={SCOPE_SENTENCES[scope]} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.actions}>
        <Button type="submit" variant="filled" loading={asking}>
          Make the key
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  )
}
