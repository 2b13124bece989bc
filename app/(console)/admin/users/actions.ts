'use server'

import { revalidatePath } from 'next/cache'
import {
  changeRole,
  disableUser,
  enableUser,
  inviteUser,
  renewInvitation,
  signOutEverywhere,
  staffActor,
} from '@/lib/access'
import type { AccessRefusal, InviteForm } from '@/lib/access/view'
import { type Result, type Role, refuse, type StaffActor } from '@/lib/vocabulary'

/** Asks the door as whoever is signed in, and has the list read again when something changed. */
async function ask<T>(
  verb: (actor: StaffActor) => Promise<Result<T, AccessRefusal>>,
): Promise<Result<T, AccessRefusal>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  const answer = await verb(actor)
  if (answer.ok) revalidatePath('/admin/users')
  return answer
}

export const invite = async (form: InviteForm) => ask((actor) => inviteUser(actor, form))

export const renew = async (userId: string) => ask((actor) => renewInvitation(actor, String(userId)))

export const setRole = async (userId: string, role: Role) => ask((actor) => changeRole(actor, String(userId), role))

export const disable = async (userId: string) => ask((actor) => disableUser(actor, String(userId)))

export const enable = async (userId: string) => ask((actor) => enableUser(actor, String(userId)))

export const signOutOf = async (userId: string) => ask((actor) => signOutEverywhere(actor, String(userId)))
