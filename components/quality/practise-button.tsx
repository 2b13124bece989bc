'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '@/components/controls'
import { ask as askServer } from '@/components/review/ask'
import { refusalWords } from '@/components/review/case-words'
import type { Result } from '@/lib/vocabulary'

export type Practise = () => Promise<Result<{ caseId: string }>>

/** Opens a golden pair as practice; where there is none, says why. */
export function PractiseButton({
  practise,
  refused,
  size = 'xs',
  label = 'Practise',
}: {
  practise: Practise
  refused: (words: string | null) => void
  size?: 'xs' | 'md'
  label?: string
}) {
  const router = useRouter()
  const [asking, ask] = useTransition()
  const [went, setWent] = useState(false)
  const go = () =>
    ask(async () => {
      refused(null)
      const answer = await askServer(practise())
      if (!answer.ok)
        return refused(
          answer.code === 'nothing-waits' ? 'There is no pair left that you have not seen.' : refusalWords(answer),
        )
      setWent(true)
      router.push(`/cases/${answer.value.caseId}`)
    })
  return (
    <Button size={size} variant="filled" loading={asking || went} onClick={go}>
      {label}
    </Button>
  )
}
