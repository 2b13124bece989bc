'use client'

import type { ReactNode } from 'react'
import { TextDeed } from '@/components/deeds/text-deed'
import { REASON_MAX, REASON_MIN, type SharingRefusal } from '@/lib/sharing/view'
import type { Result } from '@/lib/vocabulary'
import { useDeed } from './use-deed'

/** What a reason lacks, or undefined. */
function lackOf(reason: string): string | undefined {
  const length = reason.trim().length
  if (length < REASON_MIN) return `Say why in at least ${REASON_MIN} characters.`
  return length > REASON_MAX
    ? `A reason has at most ${REASON_MAX} characters: shorten it by ${length - REASON_MAX}.`
    : undefined
}

type ReasonFormProps<T> = {
  deed: string
  effect: string
  action: (reason: string) => Promise<Result<T, SharingRefusal | 'signed-out'>>
  onOk: (value: T) => void
  close: () => void
  children?: ReactNode
}

/** A deed on a sharing case with its reason. */
export function ReasonForm<T>({ action, onOk, ...said }: ReasonFormProps<T>) {
  const { asking, refusal, ask } = useDeed()
  const act = (reason: string): void => void ask(() => action(reason), onOk)
  return (
    <TextDeed
      {...said}
      label="Reason"
      description="Kept with the case; whoever looks next and the auditor can read it."
      lackOf={lackOf}
      asking={asking}
      refusal={refusal}
      act={act}
    />
  )
}
