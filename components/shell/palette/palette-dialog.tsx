'use client'

import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId } from 'react'
import { Cap } from '@/components/status/key-cap'
import { useModal } from '../use-modal'
import type { Entry, Group } from './entries'
import { EntryRow } from './entry-row'
import classes from './palette.module.css'
import { type PaletteHands, usePalette } from './use-palette'

/** Search and run, by keyboard first: a combobox whose list is always open (ARIA Authoring Practices, Combobox). */
export function PaletteDialog(hands: PaletteHands) {
  const { close } = hands
  const id = useId()
  const dialog = useModal(close)
  const { text, type, groups, entries, active, point, take, onKeyDown, said, state } = usePalette(hands)
  const activeId = active && idOf(id, active)

  useEffect(() => {
    const element = activeId ? document.getElementById(activeId) : null
    // What can be done with a driver is shown as a whole, so that the choice can be seen.
    const shown = active?.key.startsWith('on ') ? element?.closest('fieldset') : element
    shown?.scrollIntoView({ block: 'nearest' })
  }, [activeId, active?.key])

  return (
    <dialog
      {...dialog}
      className={classes.palette}
      aria-label="Search or run"
      onPointerDown={(event) => event.target === dialog.ref.current && close()}
    >
      <div className={classes.head}>
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-activedescendant={activeId}
          aria-autocomplete="list"
          aria-label="Search or run"
          placeholder="Driver, case, page or what to do"
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={classes.close} onClick={close}>
          <span className="visually-hidden">Close</span>
          <span aria-hidden>
            <Cap>Esc</Cap>
          </span>
        </button>
      </div>
      <div className={classes.body}>
        <div role="listbox" id={`${id}list`} aria-label="What is offered">
          {groups.map((group) => (
            <PaletteGroup key={group.title} id={id} group={group} {...{ text, active, point, take }} />
          ))}
        </div>
        {entries.length === 0 && state === 'done' && (
          <p className={classes.nothing}>
            Nothing fits “{text.trim()}”. Drivers are found by name or reference, cases by number or driver.
          </p>
        )}
      </div>
      <div className={classes.foot}>
        <span aria-hidden>
          <Cap>↑</Cap>
          <Cap>↓</Cap> move
          <Cap>Tab</Cap> actions on it
        </span>
        <span role="status">{said || wordsOf(state, groups)}</span>
      </div>
    </dialog>
  )
}

type PaletteGroupProps = { id: string; group: Group } & Pick<
  ReturnType<typeof usePalette>,
  'text' | 'active' | 'point' | 'take'
>

function PaletteGroup({ id, group, text, active, point, take }: PaletteGroupProps) {
  const titleId = `${id}${group.title.replaceAll(/\W/g, '')}`
  return (
    <fieldset className={classes.group} aria-labelledby={titleId}>
      <div id={titleId} className={classes.title}>
        {group.title}
      </div>
      {group.entries.map((entry) => (
        <EntryRow
          key={entry.key}
          id={idOf(id, entry)}
          entry={entry}
          text={text}
          active={entry === active}
          point={() => entry !== active && point(entry)}
          take={(inNewTab) => take(entry, inNewTab)}
        />
      ))}
    </fieldset>
  )
}

const idOf = (id: string, entry: Entry): string => `${id}${entry.key.replaceAll(/\W/g, '-')}`

const COUNTED: Record<string, [one: string, many: string]> = {
  Drivers: ['driver', 'drivers'],
  Cases: ['case', 'cases'],
  'Sharing cases': ['sharing case', 'sharing cases'],
}

function wordsOf(state: string, groups: readonly Group[]): string {
  if (state === 'searching') return 'Searching'
  if (state !== 'done') return 'Names are searched as you type'
  const counts = groups.flatMap(({ title, entries }) => {
    const words = COUNTED[title]
    const count = entries.filter(({ kind }) => kind !== 'again').length
    return words && count > 0 ? [`${count} ${words[count === 1 ? 0 : 1]}`] : []
  })
  return counts.length > 0 ? counts.join(', ') : 'No driver and no case'
}
