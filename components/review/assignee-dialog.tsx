'use client'

import { Select } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '@/components/drivers/form-dialog'
import { choicesOf, type useAssignable } from './use-assignable'

type AssigneeDialogProps = {
  of: ReturnType<typeof useAssignable>
  chosen: string | null
  close: () => void
  take: (userId: string) => void
}

/** Whose cases are shown: those assigned to one person. */
export function AssigneeDialog({ of: { people, failed }, chosen, close, take }: AssigneeDialogProps) {
  const [to, setTo] = useState(chosen)
  const [tried, setTried] = useState(false)
  function submit(): void {
    setTried(true)
    if (to) take(to)
  }
  return (
    <FormDialog
      title="Assigned to a person"
      deed="Filter"
      effect="Cases that were given to them by name and that wait."
      refusal={failed}
      asking={false}
      submit={submit}
      close={close}
    >
      <Select
        label="Assigned to"
        placeholder={people ? 'Choose a person' : 'Reading the list'}
        searchable
        openOnFocus={false}
        data={choicesOf(people)}
        value={to}
        onChange={setTo}
        error={tried && !to ? 'Choose a person.' : undefined}
        data-autofocus
      />
    </FormDialog>
  )
}
