'use client'

import { NOTE_MAX } from '@/lib/review/view'
import type { Refusal } from '@/lib/vocabulary'
import { refusalWords } from './case-words'
import { SlotForm } from './slot-form'

type SharingFormProps = {
  driver: string
  /** Null when it is recorded; else why not. */
  flag: (note: string) => Promise<Refusal | null>
  close: () => void
}

function lacks(said: string): string | null {
  if (said === '') return 'Say what you saw: a suspicion needs a reason.'
  return said.length > NOTE_MAX ? `A note has at most ${NOTE_MAX} characters: shorten it.` : null
}

/** Puts a suspicion of account sharing on the driver, with a note on what was seen. */
export function SharingForm({ driver, flag, close }: SharingFormProps) {
  async function send(said: string): Promise<string | null> {
    const refusal = await flag(said)
    if (!refusal) return null
    return refusal.code === 'invalid' ? refusalWords(refusal) : `Not recorded. ${refusalWords(refusal)}`
  }
  return (
    <SlotForm
      name="Flag account sharing"
      title="Flag sharing"
      about={`A suspicion is put on ${driver}. It is a reason to look, never a verdict, and changes nothing for the driver.`}
      label="What did you see?"
      rows={4}
      deed="Flag"
      lacks={lacks}
      send={send}
      close={close}
    />
  )
}
