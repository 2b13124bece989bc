'use client'

import { TextDeed } from '@/components/deeds/text-deed'
import { type PolicyAnswer, usePolicyAsk } from './use-policy-ask'

type TextFormProps<T> = {
  deed: string
  label: string
  description: string
  effect: string
  confirm?: string
  action: (text: string) => Promise<PolicyAnswer<T>>
  onOk: (value: T) => void
  close: () => void
}

const LEAST = 10
const MOST = 500

function lackOf(text: string): string | undefined {
  const length = text.trim().length
  if (length < LEAST) return `Write at least ${LEAST} characters.`
  return length > MOST ? `At most ${MOST} characters: shorten it by ${length - MOST}.` : undefined
}

/** A deed on a version of the policy that needs a few words. */
export function TextForm<T>({ action, onOk, ...said }: TextFormProps<T>) {
  const { asking, refusal, ask } = usePolicyAsk()
  const act = (text: string): void => void ask(() => action(text), onOk)
  return <TextDeed {...said} lackOf={lackOf} asking={asking} refusal={refusal} act={act} />
}
