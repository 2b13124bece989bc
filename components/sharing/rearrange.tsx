'use client'

import { Button, Checkbox, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { merge, split } from '@/app/(console)/sharing/actions'
import { Refused } from '@/components/access/refusal'
import shared from '@/components/deeds/deeds.module.css'
import type { SharingDesk } from '@/lib/sharing/view'
import { refuse } from '@/lib/vocabulary'
import classes from './deeds.module.css'
import { ReasonForm } from './reason-form'
import { useDeed } from './use-deed'

type Rearranging = { desk: SharingDesk; close: () => void }

/** Chooses accounts that do not belong here and gives them a case of their own. */
export function SplitDesk({ desk, close }: Rearranging) {
  const router = useRouter()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const present = desk.accounts.filter((account) => !account.left)
  return (
    <ReasonForm
      deed="Split off"
      effect="They get a case of their own. What links both sides joins them no more; new evidence may."
      action={async (reason) =>
        chosen.length === 0
          ? refuse('invalid' as const, 'Choose the accounts that do not belong here.')
          : await split({ caseId: desk.id, driverIds: [...chosen], reason })
      }
      onOk={({ caseId }) => router.push(`/sharing/${caseId}`)}
      close={close}
    >
      <Checkbox.Group
        label="Accounts that do not belong here"
        value={[...chosen]}
        onChange={setChosen}
        className={classes.accounts}
      >
        {present.map((account) => (
          <Checkbox key={account.id} value={account.id} label={`${account.name} (${account.ref})`} />
        ))}
      </Checkbox.Group>
    </ReasonForm>
  )
}

/** Makes one case of this and another that is named by its number. */
export function MergeDesk({ desk, close }: Rearranging) {
  const router = useRouter()
  const { asking, refusal, ask } = useDeed()
  const [text, setText] = useState(desk.mergeWith?.number ?? '')
  const number = Number(text.trim().replace(/^SH-/i, ''))
  const sound = Number.isInteger(number) && number > 0
  const [tried, setTried] = useState(false)

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (sound && !asking)
      void ask(
        () => merge({ caseId: desk.id, withNumber: number }),
        ({ caseId }) => {
          close()
          router.push(`/sharing/${caseId}`)
          router.refresh()
        },
      )
  }
  return (
    <form className={shared.form} onSubmit={submit} noValidate aria-label="Merge">
      <Refused>{refusal}</Refused>
      <TextInput
        label="Other case"
        description="Its number, as SH-217. The older of both stays and takes the other's accounts and evidence."
        value={text}
        autoFocus
        error={tried && !sound ? 'Give the number of a sharing case, as SH-217.' : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={shared.buttons}>
        <Button type="submit" variant="filled" loading={asking}>
          Merge
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  )
}
