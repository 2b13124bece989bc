'use client'

import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '@/components/drivers/form-dialog'

type ScoreDialogProps = {
  from: string | null
  to: string | null
  close: () => void
  take: (from: string | null, to: string | null) => void
}

/** Between which comparison scores the cases shown lie. */
export function ScoreDialog({ from, to, close, take }: ScoreDialogProps) {
  const [least, setLeast] = useState<string | number>(from ?? '')
  const [most, setMost] = useState<string | number>(to ?? '')
  const wrong = least !== '' && most !== '' && Number(least) > Number(most)
  const asText = (value: string | number) => (value === '' ? null : String(value))
  return (
    <FormDialog
      title="Comparison score"
      deed="Filter"
      effect="On the matcher's own scale, from 0 to 1 for the embedded one. A score is no percentage."
      refusal={wrong ? 'The least score is above the most: exchange them.' : null}
      asking={false}
      submit={() => !wrong && take(asText(least), asText(most))}
      close={close}
    >
      <NumberInput label="At least" value={least} onChange={setLeast} step={0.001} decimalScale={4} data-autofocus />
      <NumberInput label="At most" value={most} onChange={setMost} step={0.001} decimalScale={4} />
    </FormDialog>
  )
}
