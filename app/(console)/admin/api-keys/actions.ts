'use server'

import { revalidatePath } from 'next/cache'
import { createKey, revokeKey, staffActor } from '@/lib/access'
import type { AccessRefusal, KeyForm } from '@/lib/access/view'
import { type Result, refuse, type StaffActor } from '@/lib/vocabulary'

async function ask<T>(
  verb: (actor: StaffActor) => Promise<Result<T, AccessRefusal>>,
): Promise<Result<T, AccessRefusal>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  const answer = await verb(actor)
  if (answer.ok) revalidatePath('/admin/api-keys')
  return answer
}

export const create = async (form: KeyForm) => ask((actor) => createKey(actor, form))

export const revoke = async (keyId: string) => ask((actor) => revokeKey(actor, String(keyId)))
