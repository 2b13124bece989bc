'use client'

import { RelativeTime } from '@/components/clock'
import { sourceWord } from '@/components/review/photo-words'
import { Panel } from '@/components/shell'
import type { DriverPage } from '@/lib/dossier/view'
import { monthName } from './driver-words'
import classes from './panels.module.css'
import { Photo } from './photo'
import { usePhotoAccess } from './photo-access'
import { PhotoReason } from './photo-reason'

const CLOSED = {
  open: null,
  reason: null,
  claim: 'Photos open while you hold a case of this driver.',
  role: 'Your role sees no faces.',
} as const

/** The photos that selfies are compared with, and those that no longer are. */
export function ReferencesPanel({ references }: { references: DriverPage['references'] }) {
  const { photos } = usePhotoAccess()
  const active = references.filter((photo) => photo.active).length
  return (
    <Panel title="Reference photos" aside={`${active} active`}>
      {references.length === 0 && <p className={classes.none}>None yet: selfies can't be compared.</p>}
      <ul className={classes.photos}>
        {references.map((photo) => (
          <li key={photo.id} data-removed={!photo.active || undefined}>
            <Photo
              url={photo.thumbnailUrl}
              name={`${photo.active ? 'Reference photo' : photo.kept ? 'Evidence' : 'Removed reference photo'}: ${photo.label}`}
            />
            <b>{sourceWord(photo)}</b>
            <small>
              {photo.removedAt ? (
                <>
                  {photo.kept ? 'kept as evidence since' : 'removed'} <RelativeTime at={photo.removedAt} />
                </>
              ) : (
                monthName(photo.at)
              )}
            </small>
          </li>
        ))}
      </ul>
      {references.length > 0 && CLOSED[photos] && <p className={classes.closed}>{CLOSED[photos]}</p>}
      {references.length > 0 && photos === 'reason' && <PhotoReason />}
    </Panel>
  )
}
