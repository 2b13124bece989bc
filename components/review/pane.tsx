'use client'

import type { ReactNode } from 'react'
import { IconEyeOff, IconLock, IconPhotoOff } from '@/components/icons/bench'
import type { Icon } from '@/components/icons/icon'
import type { BenchPhoto } from '@/lib/review/view'
import type { Role } from '@/lib/vocabulary'
import classes from './pane.module.css'
import { Photo, type PhotoProps } from './photo'
import type { PhotosState } from './stage'

type PaneProps = Omit<PhotoProps, 'photo' | 'url'> & {
  photo: BenchPhoto | null
  state: PhotosState
  role: Role
  missing: string
}

/** One of the two photos in its well, eyes on the eye line. */
export function Pane({ photo, state, role, missing, ...bench }: PaneProps) {
  const closed = CLOSED[state]
  if (closed)
    return (
      <Well icon={closed.icon} column={bench.column}>
        <p>{closed.words(role)}</p>
      </Well>
    )
  if (!photo?.url)
    return (
      <Well icon={IconPhotoOff} column={bench.column}>
        <p>{photo ? 'The picture is gone: its time of keeping is over.' : missing}</p>
      </Well>
    )
  return <Photo key={photo.id} photo={photo} url={photo.url} {...bench} />
}

const PLURAL: Record<Role, string> = {
  reviewer: 'Reviewers',
  lead: 'Leads',
  manager: 'Managers',
  admin: 'Admins',
  auditor: 'Auditors',
}

const CLOSED: Partial<Record<PhotosState, { icon: Icon; words: (role: Role) => string }>> = {
  claim: { icon: IconEyeOff, words: () => 'Opens with the claim' },
  lost: { icon: IconEyeOff, words: () => 'Closed with the claim' },
  ended: { icon: IconEyeOff, words: () => 'Closed with the decision' },
  cancelled: { icon: IconEyeOff, words: () => 'Closed: the case was cancelled' },
  role: { icon: IconLock, words: (role) => `${PLURAL[role]} do not see faces here` },
  reason: { icon: IconLock, words: () => 'Opens for an hour when you say why you look' },
  part: { icon: IconLock, words: () => 'You took part: somebody else compares now' },
}

function Well({ icon: Icon, column, children }: { icon: Icon; column: 1 | 2; children: ReactNode }) {
  return (
    <div className={classes.pane} data-column={column}>
      <div className={classes.inWell}>
        <Icon size={22} stroke={1.5} aria-hidden />
        {children}
      </div>
    </div>
  )
}
