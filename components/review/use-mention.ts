'use client'

import { type KeyboardEvent, type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Mentionable } from '@/lib/review/view'

const MOST_OFFERED = 6
/** From an @ that begins a word up to the caret. */
const BEING_TYPED = /(?:^|[\s(])@([\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}\p{M}\p{N}'’.-]*)?)$/u

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** People of whom each typed word begins a word of the name. */
export function fitting(people: readonly Mentionable[], typed: string): Mentionable[] {
  const words = fold(typed).split(' ').filter(Boolean)
  const fits = ({ name }: Mentionable) => {
    const parts = fold(name).split(/[\s-]+/)
    return words.every((word) => parts.some((part) => part.startsWith(word)))
  }
  return people.filter(fits).slice(0, MOST_OFFERED)
}

/** What is typed after an @ at the caret; null when no name is being typed, or it is whole. */
export function nameBeingTyped(text: string, caret: number, people: readonly Mentionable[]): string | null {
  const typed = BEING_TYPED.exec(text.slice(0, caret))?.[1]
  if (typed === undefined || typed.endsWith(' ')) return typed === '' ? '' : null
  return people.some(({ name }) => name === typed) ? null : typed
}

type Field = {
  text: string
  setText: (text: string) => void
  /** Where in the text the caret stands. */
  caret: number
  setCaret: (caret: number) => void
  people: readonly Mentionable[]
  field: RefObject<HTMLTextAreaElement | null>
}

/** The list that an @ opens over a field: who fits what is typed, which of them is active, and what the keys do. */
export function useMention({ text, setText, caret, setCaret, people, field }: Field) {
  const [went, go] = useState({ caret: 0, to: 0 })
  const at = went.caret === caret ? went.to : 0
  const [closedOn, setClosedOn] = useState<string | null>(null)
  const typed = nameBeingTyped(text, caret, people)
  const offered = typed === null || closedOn === text ? [] : fitting(people, typed)
  const active = offered[Math.min(at, offered.length - 1)]

  function pick(person: Mentionable): void {
    const start = caret - (typed ?? '').length
    const next = start + person.name.length + 1
    // before the next key is heard: what is typed right after the choice belongs behind the name
    flushSync(() => {
      setText(`${text.slice(0, start)}${person.name} ${text.slice(caret)}`)
      setCaret(next)
    })
    field.current?.focus()
    field.current?.setSelectionRange(next, next)
  }

  /** @returns whether the list took the key */
  function takeKey(event: KeyboardEvent): boolean {
    if (!active || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return false
    if (event.key === 'ArrowDown') go({ caret, to: (at + 1) % offered.length })
    else if (event.key === 'ArrowUp') go({ caret, to: (at - 1 + offered.length) % offered.length })
    else if (event.key === 'Enter' || event.key === 'Tab') pick(active)
    else if (event.key === 'Escape') setClosedOn(text)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return { offered, active, pick, takeKey }
}
