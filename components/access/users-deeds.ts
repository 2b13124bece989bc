'use client'

import { createContext, useContext } from 'react'
import type { UserEntry } from '@/lib/access/view'
import type { UserDialog } from './user-dialogs'

export type UserDeeds = { open: (dialog: UserDialog) => void; enableAgain: (user: UserEntry) => void }

export const UserDeedsContext = createContext<UserDeeds | null>(null)

/** What can be done with an account from its row; null for those who only read. */
export const useUserDeeds = (): UserDeeds | null => useContext(UserDeedsContext)
