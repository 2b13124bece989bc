import {
  IconAdjustments,
  IconAffiliate,
  IconBan,
  IconChartLine,
  IconGavel,
  IconHistory,
  IconInbox,
  IconKey,
  IconListDetails,
  IconShieldCheck,
  IconUserCog,
  IconUsers,
  IconWebhook,
} from '@/components/icons/frame'
import type { Icon } from '@/components/icons/icon'
import type { Role } from '@/lib/vocabulary'

export type Counts = {
  queue?: number
  suspensions?: number
  appeals?: number
  sharing?: number
  driversDue?: number
}

export const PAGE_GROUPS = ['Work', 'Oversight', 'Administration'] as const

export type PageEntry = {
  href: string
  label: string
  /** Where there is little room. */
  short?: string
  icon: Icon
  group: (typeof PAGE_GROUPS)[number]
  roles: readonly Role[]
  count?: keyof Counts
}

const STAFF_OF_CASES: readonly Role[] = ['reviewer', 'lead', 'manager', 'auditor']

/** The pages of the rail, in its order, with the roles that may open them (contract, Permissions). */
export const PAGES: readonly PageEntry[] = [
  { href: '/queue', label: 'Queue', icon: IconInbox, group: 'Work', roles: STAFF_OF_CASES, count: 'queue' },
  { href: '/drivers', label: 'Drivers', icon: IconUsers, group: 'Work', roles: STAFF_OF_CASES, count: 'driversDue' },
  { href: '/sharing', label: 'Sharing', icon: IconAffiliate, group: 'Work', roles: STAFF_OF_CASES, count: 'sharing' },
  {
    href: '/suspensions',
    label: 'Suspensions',
    short: 'Susp.',
    icon: IconBan,
    group: 'Work',
    roles: STAFF_OF_CASES,
    count: 'suspensions',
  },
  {
    href: '/appeals',
    label: 'Appeals',
    icon: IconGavel,
    group: 'Work',
    roles: STAFF_OF_CASES,
    count: 'appeals',
  },
  {
    href: '/trends',
    label: 'Trends',
    icon: IconChartLine,
    group: 'Oversight',
    roles: ['lead', 'manager', 'auditor'],
  },
  { href: '/quality', label: 'Quality', icon: IconShieldCheck, group: 'Oversight', roles: STAFF_OF_CASES },
  {
    href: '/policy',
    label: 'Policy',
    icon: IconAdjustments,
    group: 'Oversight',
    roles: ['lead', 'manager', 'admin', 'auditor'],
  },
  { href: '/audit', label: 'Audit', icon: IconListDetails, group: 'Oversight', roles: ['lead', 'admin', 'auditor'] },
  { href: '/admin/users', label: 'Users', icon: IconUserCog, group: 'Administration', roles: ['admin', 'auditor'] },
  { href: '/admin/api-keys', label: 'API keys', icon: IconKey, group: 'Administration', roles: ['admin', 'auditor'] },
  {
    href: '/admin/webhooks',
    label: 'Webhooks',
    icon: IconWebhook,
    group: 'Administration',
    roles: ['admin', 'auditor'],
  },
  {
    href: '/admin/retention',
    label: 'Retention',
    icon: IconHistory,
    group: 'Administration',
    roles: ['admin', 'auditor'],
  },
]

const HOME: Record<Role, string> = {
  reviewer: '/queue',
  lead: '/queue',
  manager: '/trends',
  admin: '/admin/users',
  auditor: '/audit',
}

/** Where a role lands after signing in. */
export function homeOf(role: Role): PageEntry {
  const entry = PAGES.find((page) => page.href === HOME[role])
  if (!entry) throw new Error(`No page ${HOME[role]}`)
  return entry
}

export const pagesOf = (role: Role): readonly PageEntry[] => PAGES.filter((page) => page.roles.includes(role))

const within = (path: string, href: string) => path === href || path.startsWith(`${href}/`)

/** The page of the rail that a path lies on; a case lies on the queue. */
export function pageAt(path: string): PageEntry | undefined {
  return PAGES.find((page) => within(within(path, '/cases') ? '/queue' : path, page.href))
}
