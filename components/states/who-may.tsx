'use client'

import { usePathname } from 'next/navigation'
import { IconLock } from '@/components/icons/bench'
import { ButtonLink } from '@/components/shell/button-link'
import { homeOf, pageAt } from '@/components/shell/pages'
import { useShell } from '@/components/shell/shell-context'
import type { Role } from '@/lib/vocabulary'
import type { ForbiddenProps } from './forbidden'
import { State } from './state'

const PLURAL: Record<Role, string> = {
  reviewer: 'reviewers',
  lead: 'leads',
  manager: 'managers',
  admin: 'admins',
  auditor: 'auditors',
}
const list = new Intl.ListFormat('en', { type: 'conjunction' })

function whoMay(path: string): string {
  const page = pageAt(path)
  return page
    ? `This page is for ${list.format(page.roles.map((role) => PLURAL[role]))}.`
    : 'Your role does not open this page.'
}

/**
 * The person may not see this. Says who may, and that the attempt was recorded: record `access.forbidden` where the
 * refusal is made.
 */
export function WhoMay({ title, children, level }: ForbiddenProps) {
  const shell = useShell()
  const path = usePathname()
  const user = shell?.user
  const home = user && homeOf(user.role)
  const plain = user ? `This page is not for ${PLURAL[user.role]}` : 'You may not open this page'
  return (
    <State
      icon={<IconLock size={24} stroke={1.5} aria-hidden />}
      title={title ?? plain}
      level={level}
      actions={
        <ButtonLink href={home?.href ?? '/'} variant="filled">
          {home ? `Go to ${home.label}` : 'Go to your pages'}
        </ButtonLink>
      }
    >
      <p>
        {user && `You are signed in as ${user.name}, ${user.role}. `}
        {children ?? whoMay(path)}
      </p>
      <p>Your attempt was recorded.</p>
    </State>
  )
}
