'use client'

import { Button, Checkbox, Radio, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { create } from '@/app/(console)/admin/webhooks/actions'
import desk from '@/components/access/desk.module.css'
import { fieldErrors } from '@/components/access/field-errors'
import { Refused } from '@/components/access/refusal'
import { useAskingWith } from '@/components/access/use-asking'
import { EVENT_TYPES } from '@/lib/vocabulary'
import { type EndpointForm, endpointForm, type NewEndpoint, WEBHOOK_REFUSALS } from '@/lib/webhooks/view'
import classes from './webhooks.module.css'

type Values = Required<EndpointForm> & { which: 'all' | 'some' }

const NONE_CHOSEN = 'Choose at least one type, or every event.'
const toForm = ({ which, events, ...rest }: Values): EndpointForm => ({
  ...rest,
  events: which === 'all' ? [] : events,
})
const checkForm = schemaResolver(endpointForm, { sync: true })

function check(values: Values) {
  const errors = checkForm(toForm(values))
  return values.which === 'some' && values.events.length === 0 ? { ...errors, events: NONE_CHOSEN } : errors
}

/** A new endpoint: its address and what it hears of. What was entered stays when it is refused. */
export function EndpointDialog({ close, onMade }: { close: () => void; onMade: (made: NewEndpoint) => void }) {
  const { asking, refusal, ask } = useAskingWith(WEBHOOK_REFUSALS)
  const form = useForm<Values>({
    initialValues: { url: '', description: '', which: 'all', events: [], scores: false },
    validate: check,
  })
  const send = (values: Values) =>
    ask(
      () => create(toForm(values)),
      onMade,
      (refused) => form.setErrors(fieldErrors(refused)),
    )
  return (
    <form className={desk.dialog} onSubmit={form.onSubmit(send)} noValidate>
      <Refused>{refusal}</Refused>
      <TextInput
        label="Address"
        description="An https address on the open internet."
        type="url"
        inputMode="url"
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('url')}
      />
      <TextInput
        label="Description"
        description="What receives it, for your colleagues."
        autoComplete="off"
        {...form.getInputProps('description')}
      />
      <Radio.Group label="Events" {...form.getInputProps('which')}>
        <div className={desk.choices}>
          <Radio value="all" label="Every event, those of later versions too" />
          <Radio value="some" label="Only these" />
        </div>
      </Radio.Group>
      {form.values.which === 'some' && (
        <Checkbox.Group label="Types" {...form.getInputProps('events')}>
          <div className={classes.types}>
            {EVENT_TYPES.map((type) => (
              <Checkbox key={type} value={type} label={<code>{type}</code>} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Checkbox
        label="With scores"
        description="Events of checks carry the matcher's outcome. Nobody else gets it: ask for it only where it is used."
        {...form.getInputProps('scores', { type: 'checkbox' })}
      />
      <div className={desk.actions}>
        <Button type="submit" variant="filled" loading={asking}>
          Add the endpoint
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  )
}
