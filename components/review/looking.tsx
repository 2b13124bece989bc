'use client'

import { useLiveCase } from '@/components/shell/use-live'
import type { Person } from '@/lib/review/view'
import classes from './looking.module.css'
import { initialsOf, shortName } from './short-names'

const AT_MOST = 3

/** Round marks of colleagues, and their names for a screen reader. */
export function Marks({ people }: { people: readonly Person[] }) {
  return (
    <span className={classes.marks}>
      {people.slice(0, AT_MOST).map((person) => (
        <span key={person.id} aria-hidden title={person.name}>
          {initialsOf(person.name)}
        </span>
      ))}
    </span>
  )
}

/** "Tomasz is looking": who else has this case open; tells them that this page has. */
export function Looking({ caseId }: { caseId: string }) {
  const people = useLiveCase(caseId)?.looking ?? []
  return (
    <span className={classes.looking} role="status">
      {people.length > 0 && (
        <>
          <Marks people={people} />
          {lookingWords(people)} {people.length > 1 ? 'are' : 'is'} looking
        </>
      )}
    </span>
  )
}

/** "Tomasz W.", "Tomasz W. and Yuki O.", "Tomasz W. and 2 more". */
export function lookingWords(people: readonly Person[]): string {
  const [first, second] = people
  if (!first) return ''
  if (!second) return shortName(first.name)
  return `${shortName(first.name)} and ${people.length === 2 ? shortName(second.name) : `${people.length - 1} more`}`
}
