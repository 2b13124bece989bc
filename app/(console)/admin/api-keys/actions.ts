'use server'

import { createKey, revokeKey } from '@/lib/access'
import type { AccessRefusal, KeyForm } from '@/lib/access/view'
import type { Result, StaffActor } from '@/lib/vocabulary'
import { askAsStaff } from '../../ask-as-staff'

const ask = <T>(verb: (actor: StaffActor) => Promise<Result<T, AccessRefusal>>) => askAsStaff(verb, '/admin/api-keys')

export const create = async (form: KeyForm) => ask((actor) => createKey(actor, form))

export const revoke = async (keyId: string) => ask((actor) => revokeKey(actor, String(keyId)))
