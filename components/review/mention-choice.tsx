'use client'

import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle } from 'react'
import { ROLE_LABELS } from '@/lib/access/view'
import type { Mentionable } from '@/lib/review/view'
import classes from './note-field.module.css'
import { useMention } from './use-mention'

export type MentionChoiceProps = {
  /** The list has the id `${id}-people`. */
  id: string
  text: string
  setText: (text: string) => void
  caret: number
  setCaret: (caret: number) => void
  people: readonly Mentionable[]
  field: RefObject<HTMLTextAreaElement | null>
  /** Whether the list takes a key of the field. */
  takesKey: RefObject<((event: KeyboardEvent) => boolean) | null>
  /** The id of who would be named now; null: nobody. */
  offers: (option: string | null) => void
}

const optionId = (id: string, person: Mentionable): string => `${id}-${person.id}`

/** Who can be named, above the field; the keys are the field's. */
export function MentionChoice({ id, takesKey, offers, ...of }: MentionChoiceProps) {
  const { offered, active, pick, takeKey } = useMention(of)
  const option = active ? optionId(id, active) : null
  useImperativeHandle(takesKey, () => takeKey)
  useEffect(() => {
    offers(option)
    return () => offers(null)
  }, [offers, option])
  return (
    <>
      <span className="visually-hidden" role="status">
        {offered.length > 0 ? `${offered.length} to name, ${active?.name ?? ''}. Enter names them.` : ''}
      </span>
      {offered.length > 0 && (
        <div role="listbox" id={`${id}-people`} aria-label="Who can be named" className={classes.people}>
          {offered.map((person) => (
            <div
              key={person.id}
              id={optionId(id, person)}
              role="option"
              tabIndex={-1}
              aria-selected={person === active}
              onPointerDown={(event) => {
                event.preventDefault()
                pick(person)
              }}
            >
              {person.name}
              <small>{ROLE_LABELS[person.role]}</small>
            </div>
          ))}
        </div>
      )}
    </>
  )
}
