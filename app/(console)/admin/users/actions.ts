'use server'

import { changeRole, disableUser, enableUser, inviteUser, renewInvitation, signOutEverywhere } from '@/lib/access'
import type { AccessRefusal, InviteForm } from '@/lib/access/view'
import type { Result, Role, StaffActor } from '@/lib/vocabulary'
import { askAsStaff } from '../../ask-as-staff'

const ask = <T>(verb: (actor: StaffActor) => Promise<Result<T, AccessRefusal>>) => askAsStaff(verb, '/admin/users')

export const invite = async (form: InviteForm) => ask((actor) => inviteUser(actor, form))

export const renew = async (userId: string) => ask((actor) => renewInvitation(actor, String(userId)))

export const setRole = async (userId: string, role: Role) => ask((actor) => changeRole(actor, String(userId), role))

export const disable = async (userId: string) => ask((actor) => disableUser(actor, String(userId)))

export const enable = async (userId: string) => ask((actor) => enableUser(actor, String(userId)))

export const signOutOf = async (userId: string) => ask((actor) => signOutEverywhere(actor, String(userId)))
