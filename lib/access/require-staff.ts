import 'server-only'
import { record } from '@/lib/audit'
import { transaction } from '@/lib/database'
import type { StaffActor } from '@/lib/vocabulary'
import { staffActor } from './actor'
import { may, type Permission } from './permissions'

/** Loaded when a page asks: worker and seed come through this door too, and run where Next is not. */
const navigation = () => import('next/navigation')

/**
 * The signed-in member of staff of a page, or the way to the sign-in page and back here.
 * Call it before any Suspense boundary.
 */
export async function requireSignedIn(): Promise<StaffActor> {
  const actor = await staffActor()
  if (actor) return actor
  const [{ headers }, { redirect }] = await Promise.all([import('next/headers'), navigation()])
  const path = (await headers()).get('x-path')
  return redirect(path && path !== '/' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in')
}

/**
 * The signed-in member of staff when their role has the permission. Otherwise the page answers 403 and the attempt
 * is written to the audit log. Call it before any Suspense boundary: a status is lost once something has streamed.
 * It guards the page; the verbs behind it ask again.
 */
export async function requireStaff(permission: Permission): Promise<StaffActor> {
  const actor = await requireSignedIn()
  if (may(actor, permission)) return actor
  await recordForbidden(actor, permission)
  const { forbidden } = await navigation()
  return forbidden()
}

/** Writes that somebody asked for what their role may not see. */
export async function recordForbidden(actor: StaffActor, permission: Permission): Promise<void> {
  await transaction((tx) =>
    record(tx, { type: 'access.forbidden', actor, subject: { kind: 'permission', id: permission } }),
  )
}
