'use client'

import { IconAffiliate, IconInbox, IconUser } from '@tabler/icons-react'
import { letterOf } from '../page-letters'
import { pagesOf } from '../pages'
import { useShell } from '../shell-context'
import { type Action, type Entry, filled, fits, type Group } from './entries'
import { recentOf } from './recent'
import type { Subject } from './subject'
import type { Search } from './use-search'

const RECENT = { driver: IconUser, case: IconInbox, sharing: IconAffiliate } as const

type Offered = {
  text: string
  search: Search
  /** The driver whose actions are offered. */
  subject: Subject | null
  ofSubject: readonly Action[]
  everywhere: readonly Action[]
}

const toEntry =
  (of: string) =>
  (action: Action): Entry => ({ key: `${of} ${action.key}`, kind: 'action', action })

/** Everything the palette offers for a text, in its order. */
export function useGroups({ text, search, subject, ofSubject, everywhere }: Offered): Group[] {
  const user = useShell()?.user
  const typed = text.trim() !== ''
  const { drivers, cases, sharing } = search.found
  const recent = typed || !user ? [] : recentOf(user.id)
  const pages = user ? pagesOf(user.role).filter(({ label }) => fits(text, `${label} go to`)) : []
  const doing = everywhere.filter(({ label, also }) => fits(text, `${label} ${also ?? ''}`))
  return filled([
    {
      title: 'Recent',
      entries: recent.map(({ kind, ...one }) => ({
        ...one,
        key: `recent ${one.href}`,
        kind: 'recent',
        of: kind,
        icon: RECENT[kind],
      })),
    },
    {
      title: 'Drivers',
      entries:
        drivers === null
          ? [{ key: 'drivers again', kind: 'again', label: 'Drivers could not be searched. Try again' }]
          : (drivers ?? []).map((driver) => ({
              key: `driver ${driver.id}`,
              kind: 'driver',
              driver,
              href: `/drivers/${encodeURIComponent(driver.ref)}`,
            })),
    },
    {
      title: 'Cases',
      entries:
        cases === null
          ? [{ key: 'cases again', kind: 'again', label: 'Cases could not be searched. Try again' }]
          : (cases ?? []).map((one) => ({ key: `case ${one.id}`, kind: 'case', case: one, href: `/cases/${one.id}` })),
    },
    {
      title: 'Sharing cases',
      entries:
        sharing === null
          ? [{ key: 'sharing again', kind: 'again', label: 'Sharing cases could not be searched. Try again' }]
          : (sharing ?? []).map((one) => ({
              key: `sharing ${one.id}`,
              kind: 'sharing',
              sharing: one,
              href: `/sharing/${one.id}`,
            })),
    },
    {
      title: 'Search',
      entries:
        search.state === 'failed'
          ? [{ key: 'again', kind: 'again', label: 'Drivers and cases could not be searched. Try again' }]
          : [],
    },
    { title: subject ? `On ${subject.name}` : '', entries: subject ? ofSubject.map(toEntry('on')) : [] },
    {
      title: 'Pages',
      entries: pages.map(({ href, label, icon }) => ({
        key: `page ${href}`,
        kind: 'page',
        label,
        icon,
        href,
        letter: letterOf(href),
      })),
    },
    { title: 'Everywhere', entries: doing.map(toEntry('all')) },
  ])
}
