'use server'

import { z } from 'zod'
import { staffActor } from '@/lib/access'
import { markMentionsRead } from '@/lib/review'
import { type Result, refuse } from '@/lib/vocabulary'

const asked = z.union([z.literal('all'), z.array(z.uuid()).max(200)])

/** Marks the reader's own mentions as read. Refuses `signed-out`, `invalid`, `forbidden`. */
export async function readMentions(ids: string[] | 'all'): Promise<Result<{ unread: number }>> {
  const known = asked.safeParse(ids)
  if (!known.success) return refuse('invalid')
  const actor = await staffActor()
  return actor ? await markMentionsRead(actor, known.data) : refuse('signed-out')
}
