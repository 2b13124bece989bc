'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { DriverPage } from '@/lib/dossier/view'

type Access = {
  photos: DriverPage['photos']
  /** Whose photos the page shows; an auditor's reason is kept with each. */
  driverIds: readonly string[]
}

const PhotoAccess = createContext<Access>({ photos: 'role', driverIds: [] })

/** How the reader stands to the photos on a page. */
export const PhotoAccessProvider = ({ photos, driverIds, children }: Access & { children: ReactNode }) => (
  <PhotoAccess.Provider value={{ photos, driverIds }}>{children}</PhotoAccess.Provider>
)

export const usePhotoAccess = (): Access => useContext(PhotoAccess)
