'use client'

import { TextDeed } from '@/components/deeds/text-deed'
import type { EnforcementRefusal } from '@/lib/enforcement/view'
import type { Result } from '@/lib/vocabulary'
import { REASON_KEPT, reasonError } from './reason-field'
import { useDeed } from './use-deed'

type ReasonFormProps = {
  deed: string
  effect: string
  confirm: string
  action: (reason: string) => Promise<Result<null, EnforcementRefusal | 'signed-out'>>
  onOk: () => void
  close: () => void
}

/** A deed on a suspension that needs a reason and is asked for twice. */
export function ReasonForm({ action, onOk, ...said }: ReasonFormProps) {
  const { asking, refusal, ask } = useDeed()
  const act = (reason: string): void => void ask(() => action(reason), onOk)
  return (
    <TextDeed
      {...said}
      label="Reason"
      description={REASON_KEPT}
      lackOf={reasonError}
      asking={asking}
      refusal={refusal}
      act={act}
    />
  )
}
