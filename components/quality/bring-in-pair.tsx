'use client'

import { Button, FileInput, Textarea, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Refused } from '@/components/access/refusal'
import deeds from '@/components/deeds/deeds.module.css'
import { useDeed } from '@/components/deeds/use-deed'
import { Panel } from '@/components/shell'
import { MAX_UPLOAD_BYTES } from '@/lib/capture/view'
import { BRING_IN_REFUSALS, type BringInRefusalCode, RIGHT_MIN } from '@/lib/review/view'
import type { Result } from '@/lib/vocabulary'
import classes from './quality.module.css'

type Filled = { driver: string; selfieOf: string; right: string; selfie: File | null; reference: File | null }
const NOTHING: Filled = { driver: '', selfieOf: '', right: '', selfie: null, reference: null }

/** What each field lacks. */
function lacksOf({ driver, right, selfie, reference }: Filled): Partial<Record<keyof Filled, string>> {
  const together = (selfie?.size ?? 0) + (reference?.size ?? 0)
  return {
    ...(driver.trim() === '' ? { driver: 'Give the reference of a driver, as D-40718.' } : {}),
    ...(selfie ? {} : { selfie: 'Choose the selfie.' }),
    ...(reference
      ? together > MAX_UPLOAD_BYTES
        ? { reference: 'Both photos together have at most 15 MB: choose smaller ones.' }
        : {}
      : { reference: 'Choose the reference photo.' }),
    ...(right.trim().length < RIGHT_MIN
      ? { right: `Say in at least ${RIGHT_MIN} characters what gives you the right to use these photos.` }
      : {}),
  }
}

async function send(filled: Filled): Promise<Result<{ pairId: string }, BringInRefusalCode | 'signed-out'>> {
  const form = new FormData()
  form.set('driver', filled.driver.trim())
  form.set('selfieOf', filled.selfieOf.trim() || filled.driver.trim())
  form.set('right', filled.right)
  if (filled.selfie) form.set('selfie', filled.selfie)
  if (filled.reference) form.set('reference', filled.reference)
  const answer = await fetch('/quality/pairs/bring-in', { method: 'POST', body: form })
  return await answer.json()
}

/** Two photos of known truth by upload: of one consenting driver, or of two. */
export function BringInPair() {
  const router = useRouter()
  const { asking, refusal, ask } = useDeed<BringInRefusalCode>(BRING_IN_REFUSALS)
  const [filled, setFilled] = useState(NOTHING)
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState(false)
  const lacks = lacksOf(filled)
  const errorOf = (name: keyof Filled) => (tried ? lacks[name] : undefined)
  const change = (part: Partial<Filled>): void => {
    setDone(false)
    setFilled({ ...filled, ...part })
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (asking || Object.keys(lacks).length > 0) return
    void ask(
      () => send(filled),
      () => {
        setFilled(NOTHING)
        setTried(false)
        setDone(true)
        router.refresh()
      },
    )
  }
  return (
    <Panel title="Bring a pair in" aside="two photos whose truth you know">
      <form className={deeds.form} onSubmit={submit} noValidate aria-label="Bring a pair in">
        <Refused>{refusal}</Refused>
        {done && (
          <p role="status" className={classes.none}>
            The pair is in the pool.
          </p>
        )}
        <TextInput
          label="Driver of the reference photo"
          description="A driver whose consent is in force: it names the training of reviewers."
          value={filled.driver}
          error={errorOf('driver')}
          onChange={(event) => change({ driver: event.currentTarget.value })}
        />
        <FileInput
          label="Reference photo"
          accept="image/*"
          placeholder="Choose a picture"
          clearable
          value={filled.reference}
          error={errorOf('reference')}
          onChange={(reference) => change({ reference })}
        />
        <TextInput
          label="Driver of the selfie"
          description="Left empty: the same, and the pair is of one person. Another driver: of two."
          value={filled.selfieOf}
          onChange={(event) => change({ selfieOf: event.currentTarget.value })}
        />
        <FileInput
          label="Selfie"
          accept="image/*"
          placeholder="Choose a picture"
          clearable
          value={filled.selfie}
          error={errorOf('selfie')}
          onChange={(selfie) => change({ selfie })}
        />
        <Textarea
          label="What gives you the right to use them"
          description="Kept sealed with the pair."
          rows={2}
          value={filled.right}
          error={errorOf('right')}
          onChange={(event) => change({ right: event.currentTarget.value })}
        />
        <p className={deeds.effect}>
          It is shown like any other pair, never to you. It goes when either driver withdraws, and with its retirement.
        </p>
        <div className={deeds.buttons}>
          <Button type="submit" loading={asking}>
            Bring in
          </Button>
        </div>
      </form>
    </Panel>
  )
}
