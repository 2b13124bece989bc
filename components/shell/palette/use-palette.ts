'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useState } from 'react'
import { useShell } from '../shell-context'
import { type Entry, subjectOf } from './entries'
import { type Recent, remember } from './recent'
import { type Subject, usePageSubject } from './subject'
import { type Deed, useEverywhereActions, useSubjectActions } from './use-actions'
import { useGroups } from './use-groups'
import { type Found, useSearch } from './use-search'

export type PaletteHands = { close: () => void; begin: (deed: Deed) => void }

/** What was typed, what is offered for it, which of it is active, and what the keys do. */
export function usePalette({ close, begin }: PaletteHands) {
  const router = useRouter()
  const user = useShell()?.user
  const [text, setText] = useState('')
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const [firstShown, setFirstShown] = useState({ text: '', key: '' })
  const [chosen, setChosen] = useState<Subject | null>(null)
  const [said, say] = useState('')
  const search = useSearch(text)
  const ofPage = usePageSubject()
  const hands = { close, begin, say }
  const actionsOn = useSubjectActions(hands)
  const everywhere = useEverywhereActions(hands)
  const subject = chosen ?? firstOf(search.found) ?? (text.trim() === '' ? ofPage : null)
  const ofSubject = subject ? actionsOn(subject) : []
  const groups = useGroups({ text, search, subject, ofSubject, everywhere })
  const entries = groups.flatMap((group) => group.entries)
  // What stood first for this text stays active when more is found above it: Enter does what was seen.
  if (entries[0] && firstShown.text !== text) setFirstShown({ text, key: entries[0].key })
  const active = entries.find(({ key }) => key === (activeKey ?? firstShown.key)) ?? entries[0]

  function type(next: string): void {
    setText(next)
    setActiveKey(null)
    setChosen(null)
    say('')
  }

  function moveTo(entry: Entry | undefined): void {
    if (!entry) return
    setActiveKey(entry.key)
    setChosen(subjectOf(entry) ?? chosen)
  }

  function move(by: number): void {
    const at = active ? entries.indexOf(active) : 0
    moveTo(entries[(at + by + entries.length) % entries.length])
  }

  function take(entry: Entry | undefined, inNewTab = false): void {
    if (!entry) return
    if (entry.kind === 'action') entry.action.run()
    else if (entry.kind === 'again') search.again()
    else lead(entry, inNewTab)
  }

  function lead(entry: Place, inNewTab: boolean): void {
    const opened = toRecent(entry)
    if (user && opened) remember(user.id, opened)
    if (inNewTab) window.open(entry.href, '_blank', 'noopener')
    else {
      close()
      router.push(entry.href)
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const act = keyOf(event)
    if (!act) return
    event.preventDefault()
    act()
  }

  function keyOf(event: KeyboardEvent): (() => void) | undefined {
    switch (event.key) {
      case 'ArrowDown':
        return () => move(1)
      case 'ArrowUp':
        return () => move(-1)
      case 'PageDown':
        return () => moveTo(entries.at(-1))
      case 'PageUp':
        return () => moveTo(entries[0])
      case 'Enter':
        return () => take(active, event.ctrlKey || event.metaKey)
      case 'Tab': {
        const first = entries.find(({ key }) => key.startsWith('on '))
        return active?.kind === 'driver' && first && !event.shiftKey ? () => moveTo(first) : undefined
      }
      default:
        return undefined
    }
  }

  return { text, type, groups, entries, active, point: moveTo, take, onKeyDown, said, state: search.state }
}

function firstOf({ drivers }: Found): Subject | null {
  const driver = drivers?.[0]
  return driver ? subjectOf({ key: '', kind: 'driver', driver, href: '' }) : null
}

type Place = Exclude<Entry, { kind: 'action' | 'again' }>

function toRecent(entry: Place): Recent | null {
  switch (entry.kind) {
    case 'driver':
      return { kind: 'driver', href: entry.href, label: entry.driver.name, ref: entry.driver.ref }
    case 'case':
      return { kind: 'case', href: entry.href, label: entry.case.driver.name, ref: entry.case.number }
    case 'sharing':
      return { kind: 'sharing', href: entry.href, label: entry.sharing.who, ref: entry.sharing.number }
    case 'recent':
      return { kind: entry.of, href: entry.href, label: entry.label, ref: entry.ref }
    default:
      return null
  }
}
