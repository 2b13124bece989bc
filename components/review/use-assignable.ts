'use client'

import { useEffect, useState } from 'react'
import { readAssignable } from '@/app/(console)/queue/actions'
import type { Assignable } from '@/lib/review/view'
import { ask } from './ask'
import { refusalWords } from './case-words'

/** Whom cases can be assigned to, read once they are `wanted`; null until then. `failed`: why they could not be read. */
export function useAssignable(wanted: boolean): { people: readonly Assignable[] | null; failed: string | null } {
  const [people, setPeople] = useState<readonly Assignable[] | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    if (!wanted) return
    void ask(readAssignable()).then((answer) => (answer.ok ? setPeople(answer.value) : setFailed(refusalWords(answer))))
  }, [wanted])
  return { people, failed }
}

/** People as a list to choose from. */
export const choicesOf = (people: readonly Assignable[] | null): { value: string; label: string }[] =>
  (people ?? []).map(({ id, name, role }) => ({ value: id, label: role === 'lead' ? `${name}, lead` : name }))
