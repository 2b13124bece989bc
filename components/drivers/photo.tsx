'use client'

import { IconEyeOff, IconLock, IconPhotoOff } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './photo.module.css'
import { usePhotoAccess } from './photo-access'

type PhotoProps = {
  /** Null: the picture is gone. */
  url: string | null
  name: string
  size?: 'thumb' | 'card'
}

/** A photo in its well, whole; a lock for a role without faces. */
export function Photo({ url, name, size = 'thumb' }: PhotoProps) {
  const { photos } = usePhotoAccess()
  const [failed, setFailed] = useState(false)
  if (photos !== 'open') {
    const Icon = photos === 'claim' ? IconEyeOff : IconLock
    return (
      <span className={classes.well} data-size={size}>
        <Icon size={18} stroke={1.5} aria-hidden />
      </span>
    )
  }
  if (url === null || failed)
    return (
      <span className={classes.well} data-size={size}>
        <IconPhotoOff size={18} stroke={1.5} aria-hidden />
      </span>
    )
  return (
    <span className={classes.well} data-size={size}>
      <img src={url} alt={name} draggable={false} onError={() => setFailed(true)} />
    </span>
  )
}
