'use client'

import { IconAffiliate, IconInbox, IconRefresh, IconUser } from '@tabler/icons-react'
import type { MouseEvent, ReactNode } from 'react'
import { Elapsed } from '@/components/clock'
import { sharingStatus } from '@/components/sharing/words'
import { StatusWord } from '@/components/status'
import { Cap, KeyCap } from '@/components/status/key-cap'
import type { DriverHit, SharingHit } from '@/lib/dossier/view'
import type { CaseHit } from '@/lib/review/view'
import { type Entry, marked } from './entries'
import classes from './palette.module.css'

type EntryRowProps = {
  id: string
  entry: Entry
  /** What was typed: it is marked where it stands in names. */
  text: string
  active: boolean
  point: () => void
  take: (inNewTab: boolean) => void
}

/** One line of the palette. The keys are the input's; a pointer can point and take. */
export function EntryRow({ id, entry, text, active, point, take }: EntryRowProps) {
  const { icon, words, end } = faceOf(entry, text)
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={classes.entry}
      onPointerMove={point}
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event: MouseEvent) => take(event.ctrlKey || event.metaKey)}
      onKeyDown={(event) => event.key === 'Enter' && take(false)}
    >
      {icon}
      <span className={classes.words}>{words}</span>
      {end}
      {active && entry.kind !== 'again' && (
        <span aria-hidden className={classes.enter}>
          <Cap>Enter</Cap>
        </span>
      )}
    </div>
  )
}

type Face = { icon: ReactNode; words: ReactNode; end?: ReactNode }
const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

function faceOf(entry: Entry, text: string): Face {
  switch (entry.kind) {
    case 'driver':
      return driverFace(entry.driver, text)
    case 'case':
      return caseFace(entry.case, text)
    case 'sharing':
      return sharingFace(entry.sharing, text)
    case 'recent': {
      const words = (
        <>
          {entry.label} <span className="ref">{entry.ref}</span>
        </>
      )
      return { icon: <entry.icon {...ICON} />, words }
    }
    case 'page':
      return {
        icon: <entry.icon {...ICON} />,
        words: <Marked label={entry.label} text={text} />,
        end: entry.letter && (
          <span aria-hidden className={classes.keys}>
            <KeyCap>G</KeyCap>
            <KeyCap>{entry.letter.toUpperCase()}</KeyCap>
          </span>
        ),
      }
    case 'action': {
      const { icon: Icon, label, shortcut } = entry.action
      return {
        icon: <Icon {...ICON} />,
        words: <Marked label={label} text={text} />,
        end: shortcut && (
          <span aria-hidden className={classes.keys}>
            <KeyCap>{shortcut}</KeyCap>
          </span>
        ),
      }
    }
    case 'again':
      return { icon: <IconRefresh {...ICON} />, words: entry.label }
  }
}

const driverFace = ({ name, ref, region, standing }: DriverHit, text: string): Face => ({
  icon: <IconUser {...ICON} />,
  words: (
    <>
      <Marked label={name} text={text} />{' '}
      <span className="ref">
        <Marked label={ref} text={text} />
      </span>
      {region && <small>{region}</small>}
    </>
  ),
  end: standing && <StatusWord of={standing} />,
})

const caseFace = ({ number, driver, why, waitingSince, holder }: CaseHit, text: string): Face => ({
  icon: <IconInbox {...ICON} />,
  words: (
    <>
      <Marked label={number} text={text} />, <Marked label={driver.name} text={text} />
      <small>{why}</small>
    </>
  ),
  end: (
    <small>
      {waitingSince ? (
        <>
          waiting <Elapsed since={waitingSince} />
        </>
      ) : (
        'ended'
      )}
      {holder && `, with ${holder.you ? 'you' : holder.name}`}
    </small>
  ),
})

const sharingFace = ({ number, who, status, holder }: SharingHit, text: string): Face => ({
  icon: <IconAffiliate {...ICON} />,
  words: (
    <>
      <Marked label={number} text={text} />, <Marked label={who} text={text} />
      {holder && <small>with {holder.you ? 'you' : holder.name}</small>}
    </>
  ),
  end: <StatusWord of={sharingStatus(status)} />,
})

function Marked({ label, text }: { label: string; text: string }) {
  const [before, same, after] = marked(label, text)
  return (
    <>
      {before}
      {same && <mark>{same}</mark>}
      {after}
    </>
  )
}
