'use client'

import {
  IconAdjustments,
  IconDeviceDesktop,
  IconFlag,
  IconKeyboard,
  IconLink,
  IconLogout,
  IconMoon,
  IconPlayerPlay,
  IconSend,
  IconSun,
  IconUser,
} from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { startReviewing } from '@/app/(console)/queue/actions'
import { useMedia } from '@/components/controls'
import { setColorScheme } from '@/components/theme/color-scheme'
import { may, type Theme } from '@/lib/access/view'
import { askForKeySheet } from '../key-sheet-button'
import { useShell } from '../shell-context'
import { signOut } from '../sign-out'
import type { Action } from './entries'
import type { Subject } from './subject'

/** Under this width two photos can't be compared. */
const COMPARING_WIDTH = '(min-width: 1280px)'

export type Deed = { kind: 'issue' | 'flag'; subject: Subject }

type Hands = {
  close: () => void
  /** Opens a form in the place of the palette. */
  begin: (deed: Deed) => void
  /** Says something in the foot of the palette. */
  say: (words: string) => void
}

/** What the reader's role can do with a driver. */
export function useSubjectActions({ close, begin, say }: Hands): (subject: Subject) => Action[] {
  const router = useRouter()
  const user = useShell()?.user
  return (subject) => {
    const path = `/drivers/${encodeURIComponent(subject.ref)}`
    const open = () => {
      close()
      router.push(path)
    }
    const acts = (permission: 'challenge.issue' | 'sharing.flag'): boolean =>
      user !== undefined && may({ kind: 'staff', id: user.id, role: user.role, name: user.name }, permission)
    return [
      { key: 'open', label: 'Open the driver', icon: IconUser, run: open },
      ...(acts('challenge.issue')
        ? [{ key: 'issue', label: 'Issue a challenge', icon: IconSend, run: () => begin({ kind: 'issue', subject }) }]
        : []),
      ...(acts('sharing.flag')
        ? [{ key: 'flag', label: 'Flag sharing', icon: IconFlag, run: () => begin({ kind: 'flag', subject }) }]
        : []),
      { key: 'copy', label: 'Copy the link', icon: IconLink, run: () => void copy(path, say) },
    ]
  }
}

/** What can be done everywhere. */
export function useEverywhereActions({ close, say }: Hands): Action[] {
  const router = useRouter()
  const shell = useShell()
  const theme = (value: Theme) => () => {
    setColorScheme(value)
    void shell?.changePreferences({ theme: value })
    close()
  }
  async function start(): Promise<void> {
    const answer = await startReviewing().catch(() => null)
    if (!answer) return say('The server could not be reached, so nothing was claimed. Try again.')
    if (!answer.ok)
      return say(answer.code === 'nothing-waits' ? 'Nobody is waiting for you right now.' : 'Not claimed.')
    close()
    router.push(`/cases/${answer.value.caseId}`)
  }
  const wide = useMedia(COMPARING_WIDTH, true)
  const reviews = wide && (shell?.user.role === 'reviewer' || shell?.user.role === 'lead')
  return [
    ...(reviews
      ? [
          {
            key: 'start',
            label: 'Start reviewing',
            icon: IconPlayerPlay,
            also: 'next case queue claim',
            run: () => void start(),
          },
        ]
      : []),
    {
      key: 'view',
      label: 'Copy the link to this view',
      icon: IconLink,
      also: 'address share',
      run: () => void copy(location.href, say),
    },
    { key: 'light', label: 'Light theme', icon: IconSun, also: 'bright', run: theme('light') },
    { key: 'dark', label: 'Dark theme', icon: IconMoon, also: 'night', run: theme('dark') },
    { key: 'auto', label: 'Theme as the system', icon: IconDeviceDesktop, also: 'light dark', run: theme('auto') },
    {
      key: 'keys',
      label: 'Keys',
      icon: IconKeyboard,
      also: 'shortcuts help hotkeys',
      shortcut: '?',
      run: () => {
        close()
        askForKeySheet()
      },
    },
    {
      key: 'account',
      label: 'Your settings',
      icon: IconAdjustments,
      also: 'account preferences sessions undo density',
      run: () => {
        close()
        router.push('/account')
      },
    },
    { key: 'out', label: 'Sign out', icon: IconLogout, also: 'log logout leave', run: () => void signOut() },
  ]
}

async function copy(path: string, say: (words: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(new URL(path, location.origin).href)
    say('Copied')
  } catch {
    say('This browser did not let it be copied.')
  }
}
