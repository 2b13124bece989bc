'use client'

import {
  IconCameraOff,
  IconClockPlay,
  IconDeviceMobile,
  IconDeviceMobileRotated,
  IconFaceId,
  IconHome,
  IconPhoto,
  IconRoute,
  IconUserCheck,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react'
import { useState } from 'react'
import { TimeOfDay } from '@/components/clock'
import type { EvidenceItem } from '@/lib/sharing/view'
import classes from './inspector.module.css'
import { WEIGHT_WORDS } from './words'

const ICONS: Record<EvidenceItem['signal'], TablerIcon> = {
  shared_install: IconDeviceMobile,
  overlap_on_device: IconClockPlay,
  device_change: IconDeviceMobileRotated,
  shared_face: IconFaceId,
  several_faces: IconUsersGroup,
  same_picture: IconPhoto,
  impossible_travel: IconRoute,
  capture_failures: IconCameraOff,
  finding: IconUserCheck,
  own_phone: IconDeviceMobile,
  one_face: IconFaceId,
  household: IconHome,
}

type EvidenceListProps = { title: string; aside?: string; items: readonly EvidenceItem[]; empty: string }

const AT_FIRST = 12

/** Evidence with its weight, in words and bars, and how common it is among everybody; the heaviest first, more on demand. */
export function EvidenceList({ title, aside, items, empty }: EvidenceListProps) {
  const [all, setAll] = useState(false)
  const shown = all || items.length <= AT_FIRST + 2 ? items : items.slice(0, AT_FIRST)
  return (
    <section className={classes.part} aria-label={title}>
      <header>
        <h3>{title}</h3>
        {aside && <span>{aside}</span>}
      </header>
      {items.length === 0 && <p className={classes.quiet}>{empty}</p>}
      <ul className={classes.items}>
        {shown.map((item) => {
          const Icon = ICONS[item.signal]
          return (
            <li key={item.id}>
              <Icon size={16} stroke={1.75} aria-hidden />
              <p>
                <b>{item.title}</b>
                <small>
                  {item.detail}
                  {item.lastAt && (
                    <>
                      ; <TimeOfDay at={item.lastAt} />
                    </>
                  )}
                  {item.baseRate && ` · ${item.baseRate}`}
                </small>
              </p>
              <span className={classes.weight}>
                {item.state === 'pending' ? 'pending' : WEIGHT_WORDS[item.weight]}
                <i data-weight={item.weight} aria-hidden>
                  <b />
                  <b />
                  <b />
                </i>
              </span>
            </li>
          )
        })}
      </ul>
      {shown.length < items.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          Show {items.length - shown.length} more, weaker or as weak
        </button>
      )}
    </section>
  )
}
