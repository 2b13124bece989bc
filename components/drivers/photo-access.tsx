'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import type { DriverPage } from '@/lib/dossier/view'

type Access = {
  photos: DriverPage['photos']
  /** Why an auditor looks; empty until they have said it. */
  reason: string
  giveReason: (reason: string) => void
}

const PhotoAccess = createContext<Access>({ photos: 'role', reason: '', giveReason: () => undefined })

/** How the reader stands to the photos on a page; an auditor's reason holds while the page is open. */
export function PhotoAccessProvider({ photos, children }: { photos: DriverPage['photos']; children: ReactNode }) {
  const [reason, giveReason] = useState('')
  return <PhotoAccess.Provider value={{ photos, reason, giveReason }}>{children}</PhotoAccess.Provider>
}

export const usePhotoAccess = (): Access => useContext(PhotoAccess)

/** Whether photos may be asked for now. */
export const isOpen = ({ photos, reason }: Access): boolean =>
  photos === 'open' || (photos === 'reason' && reason !== '')

/** The address as it is asked for: with the reason where one is needed. */
export const addressOf = (url: string, { photos, reason }: Access): string =>
  photos === 'reason' ? `${url}&reason=${encodeURIComponent(reason)}` : url
