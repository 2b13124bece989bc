'use client'

import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { alterView, keepView } from '@/app/(console)/queue/actions'
import { FormDialog } from '@/components/drivers/form-dialog'
import type { QueueView } from '@/lib/review/view'
import type { Result } from '@/lib/vocabulary'
import { ask } from './ask'
import { viewWords as wordsOf } from './view-words'

type ViewNameDialogProps = {
  of: QueueView | undefined
  address: string
  close: () => void
  /** With the view that is kept now; null: it has another name. */
  done: (kept: QueueView | null) => void
}

/** Gives a view its name, a new one or another. */
export function ViewNameDialog({ of, address, close, done }: ViewNameDialogProps) {
  const [name, setName] = useState(of?.name ?? '')
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  async function submit(): Promise<void> {
    setAsking(true)
    const answer: Result<QueueView | null> = await ask<QueueView | null>(
      of ? alterView(of.id, { name }) : keepView({ name, address }),
    )
    setAsking(false)
    if (answer.ok) done(answer.value)
    else setRefusal(wordsOf(answer))
  }
  return (
    <FormDialog
      title={of ? `Rename ${of.name}` : 'Keep this view'}
      deed={of ? 'Rename' : 'Keep'}
      effect={
        of ? undefined : 'Filters, order, lane, columns and row height as they are now, without the words searched for.'
      }
      asking={asking}
      refusal={refusal}
      submit={() => void submit()}
      close={close}
    >
      <TextInput label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
    </FormDialog>
  )
}
