'use client'

import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { change, dryRun } from '@/app/(console)/admin/retention/actions'
import { FormDialog } from '@/components/drivers/form-dialog'
import { useAsk } from '@/components/drivers/use-ask'
import type { RetentionKind } from '@/lib/policy/view'
import {
  KEPT_AT_MINUTE,
  KIND_LABELS,
  KIND_WORDS,
  type RetentionClass,
  type TermForm,
  type Trial,
  termForm,
} from '@/lib/retention/view'
import classes from './retention.module.css'
import { count } from './words'

type TermDialogProps = { classesOf: readonly RetentionClass[]; close: () => void }

/** Another term for a kind of data, in a region or everywhere, and what it would remove before it is set. */
export function TermDialog({ classesOf, close }: TermDialogProps) {
  const router = useRouter()
  const { asking, refusal, ask } = useAsk()
  const [kind, setKind] = useState<RetentionKind>('selfies')
  const [region, setRegion] = useState('')
  const [days, setDays] = useState<number | string>(classesOf.find((row) => row.kind === 'selfies')?.everywhere ?? '')
  const [tried, setTried] = useState(false)
  const [trial, setTrial] = useState<Trial | null>(null)
  const form: TermForm = { kind, region: region.trim(), days: typeof days === 'number' ? days : null }
  const lacks = termForm.safeParse(form).error?.issues ?? []
  const lackOf = (field: keyof TermForm) =>
    tried ? lacks.find((issue) => issue.path[0] === field)?.message : undefined

  const renewed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setTrial(null)
    }
  function checked(then: () => void): void {
    setTried(true)
    if (lacks.length === 0) then()
  }
  const tryOut = () => checked(() => void ask(() => dryRun(form), setTrial))
  const submit = () =>
    checked(
      () =>
        void ask(
          () => change(form),
          () => {
            close()
            router.refresh()
          },
        ),
    )

  return (
    <FormDialog
      title="Change a term"
      deed="Set the term"
      effect={`It holds from the next run on, at ${KEPT_AT_MINUTE} minutes past the hour. What has gone cannot be brought back.`}
      refusal={refusal}
      asking={asking}
      submit={submit}
      close={close}
    >
      <Select
        label="What"
        data={classesOf.map((row) => ({ value: row.kind, label: KIND_LABELS[row.kind] }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => renewed(setKind)((value ?? kind) as RetentionKind)}
      />
      <TextInput
        label="Region"
        description="As the platform names it. Left empty: everywhere."
        autoComplete="off"
        value={region}
        error={lackOf('region')}
        onChange={(event) => renewed(setRegion)(event.currentTarget.value)}
      />
      <NumberInput
        label="Days"
        description={`From ${KIND_WORDS[kind].from} on. Left empty for a region: as everywhere.`}
        allowDecimal={false}
        allowNegative={false}
        value={days}
        error={lackOf('days')}
        onChange={renewed(setDays)}
      />
      <div>
        <Button size="xs" loading={asking} onClick={tryOut}>
          Dry run
        </Button>
      </div>
      {trial && (
        <p className={classes.trial} role="status">
          {trialWords(trial, kind)}
        </p>
      )}
    </FormDialog>
  )
}

function trialWords({ kept, keptAt, asIs, tried }: Trial, kind: RetentionKind): string {
  const { unit } = KIND_WORDS[kind]
  const as = asIs.now === tried.now ? 'as many as now' : `${asIs.now.toLocaleString('en')} as it is`
  return `With this term the next run would remove ${count(tried.now, unit)} of ${keptAt ? 'the ' : ''}${kept.toLocaleString('en')}${keptAt ? ' that there were at the last run' : ''} (${as}), ${tried.month.toLocaleString('en')} within 30 days. Nothing was changed.`
}
