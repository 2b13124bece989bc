'use client'

import { createContext, useContext } from 'react'
import type { KeyEntry } from '@/lib/access/view'

type Revoke = (key: KeyEntry) => void

export const RevokeContext = createContext<Revoke | null>(null)

/** Asks whether to revoke a key; null for those who only read. */
export const useRevoke = (): Revoke | null => useContext(RevokeContext)
