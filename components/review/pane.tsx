'use client'

import { Button } from '@mantine/core'
import { IconEyeOff, IconLock, IconPhotoOff, type TablerIcon } from '@tabler/icons-react'
import { type ReactNode, useCallback, useState } from 'react'
import type { BenchPhoto } from '@/lib/review/view'
import type { Role } from '@/lib/vocabulary'
import { align, alignedStyle } from './align'
import classes from './pane.module.css'
import type { PhotosState } from './stage'

/** The eyes by which a photo can be laid level; null: it is shown as it is. */
export const alignmentOf = (photo: BenchPhoto) => photo.eyes && align(photo.eyes, photo)

type PaneProps = {
  /** What a screen reader calls the photo. */
  name: string
  photo: BenchPhoto | null
  state: PhotosState
  role: Role
  missing: string
  report: (photoId: string, painted: boolean) => void
}

/** One of the two photos in its well, eyes on the eye line. */
export function Pane({ name, photo, state, role, missing, report }: PaneProps) {
  const closed = CLOSED[state]
  if (closed)
    return (
      <Well icon={closed.icon}>
        <p>{closed.words(role)}</p>
      </Well>
    )
  if (!photo?.url)
    return (
      <Well icon={IconPhotoOff}>
        <p>{photo ? 'The picture is gone: its time of keeping is over.' : missing}</p>
      </Well>
    )
  return <Photo key={photo.id} name={name} photo={photo} url={photo.url} report={report} />
}

const PLURAL: Record<Role, string> = {
  reviewer: 'Reviewers',
  lead: 'Leads',
  manager: 'Managers',
  admin: 'Admins',
  auditor: 'Auditors',
}

const CLOSED: Partial<Record<PhotosState, { icon: TablerIcon; words: (role: Role) => string }>> = {
  claim: { icon: IconEyeOff, words: () => 'Opens with the claim' },
  lost: { icon: IconEyeOff, words: () => 'Closed with the claim' },
  role: { icon: IconLock, words: (role) => `${PLURAL[role]} do not see faces here` },
  part: { icon: IconLock, words: () => 'You took part: somebody else compares now' },
}

function Well({ icon: Icon, children }: { icon: TablerIcon; children: ReactNode }) {
  return (
    <div className={classes.pane}>
      <div className={classes.inWell}>
        <Icon size={22} stroke={1.5} aria-hidden />
        {children}
      </div>
    </div>
  )
}

function Photo({
  name,
  photo,
  url,
  report,
}: { name: string; photo: BenchPhoto; url: string } & Pick<PaneProps, 'report'>) {
  const [attempt, setAttempt] = useState(0)
  const [failed, setFailed] = useState(false)
  const [painted, setPainted] = useState(false)
  const alignment = alignmentOf(photo)

  const settle = useCallback(
    (loaded: boolean) => {
      setPainted(loaded)
      setFailed(!loaded)
      report(photo.id, loaded)
    },
    [photo.id, report],
  )
  /** What was loaded or refused before the page came to life fires no event any more. */
  const adopt = useCallback(
    (image: HTMLImageElement | null) => {
      if (image?.complete && image.currentSrc) settle(image.naturalWidth > 0)
    },
    [settle],
  )

  return (
    <div className={classes.pane}>
      {failed ? (
        <div className={classes.inWell} role="alert">
          <IconPhotoOff size={22} stroke={1.5} aria-hidden />
          <p>This photo could not be loaded</p>
          <Button
            onClick={() => {
              setFailed(false)
              setAttempt(attempt + 1)
            }}
          >
            Load it again
          </Button>
        </div>
      ) : (
        <img
          key={attempt}
          ref={adopt}
          className={alignment ? classes.aligned : classes.asItIs}
          style={alignment ? alignedStyle(alignment) : undefined}
          src={attempt > 0 ? `${url}&again=${attempt}` : url}
          alt={name}
          width={photo.width}
          height={photo.height}
          loading="lazy"
          decoding="sync"
          draggable={false}
          data-painted={painted || undefined}
          onLoad={() => settle(true)}
          onError={() => settle(false)}
        />
      )}
      {!failed && !painted && (
        <p className={classes.late} role="status">
          Loading photo
        </p>
      )}
    </div>
  )
}
