'use client'

import { ROLE_LABELS } from '@/lib/access/view'
import type { Mentionable } from '@/lib/review/view'
import classes from './note-field.module.css'

type MentionChoiceProps = {
  id: string
  offered: readonly Mentionable[]
  active: Mentionable | undefined
  pick: (person: Mentionable) => void
}

export const optionId = (id: string, person: Mentionable): string => `${id}-${person.id}`

/** Who can be named, above the field; the keys are the field's. */
export function MentionChoice({ id, offered, active, pick }: MentionChoiceProps) {
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
