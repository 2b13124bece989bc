'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { suspendDriver } from '@/app/(console)/suspensions/actions'
import { Refused } from '@/components/access/refusal'
import shared from '@/components/deeds/deeds.module.css'
import type { AwaitingRow } from '@/lib/enforcement/view'
import { ReasonField, reasonError } from './reason-field'
import { useSay } from './said'
import { SuspendFields } from './suspend-fields'
import { type SuspendDraft, type Times, timesOf } from './suspend-times'
import { useDeed } from './use-deed'

const exact = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

function effectOf({ startsAt, endsAt }: Times): string {
  const from = startsAt ? `from ${exact.format(startsAt)}` : 'from now'
  return `${from} ${endsAt ? `until ${exact.format(endsAt)}` : 'until a lead lifts it'}`
}

/** Suspends a driver after a confirmed rejection. What was typed stays when it is refused. */
export function SuspendForm({ of, close }: { of: AwaitingRow; close: () => void }) {
  const router = useRouter()
  const say = useSay()
  const { asking, refusal, ask } = useDeed()
  const [draft, setDraft] = useState<SuspendDraft>({ starts: 'now', startsAt: '', ends: '7', endsAt: '' })
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { times, errors } = timesOf(draft, new Date())
  const lacks = reasonError(reason)
  const complete = !lacks && !errors.startsAt && !errors.endsAt

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (!complete) return
    const { startsAt, endsAt } = timesOf(draft, new Date()).times
    const form = {
      caseId: of.caseId,
      reason,
      ...(startsAt ? { startsAt: startsAt.toISOString() } : {}),
      ...(endsAt ? { endsAt: endsAt.toISOString() } : {}),
    }
    void ask(
      () => suspendDriver(form),
      ({ suspensionId }) => {
        say(`${of.driver.name} is suspended ${effectOf(times)}.`)
        router.replace(`/suspensions?selected=${suspensionId}`)
      },
    )
  }

  return (
    <form className={shared.form} onSubmit={submit} noValidate aria-label={`Suspend ${of.driver.name}`}>
      <Refused>{refusal}</Refused>
      <SuspendFields
        draft={draft}
        errors={tried ? errors : {}}
        change={(changes) => setDraft((known) => ({ ...known, ...changes }))}
      />
      <ReasonField value={reason} error={tried ? lacks : undefined} change={setReason} />
      {!errors.startsAt && !errors.endsAt && (
        <p className={shared.effect}>
          <b>{of.driver.name}</b> is suspended {effectOf(times)}.
        </p>
      )}
      <div className={shared.buttons}>
        <Button type="submit" variant="filled" loading={asking}>
          Suspend
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  )
}
