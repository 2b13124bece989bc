import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { staff } from '@/scripts/testing/platform'
import { staffActorOf } from './actor'
import { ownSessions, signOutOthers } from './own-sessions'
import { preferencesOf, savePreferences } from './preferences'
import { DEFAULT_PREFERENCES } from './view'

test('what a person changes is kept, what is left out stays', async () => {
  const actor = await staff('reviewer')
  expect(await preferencesOf(actor.id)).toEqual(DEFAULT_PREFERENCES)
  await savePreferences(actor, { undoSeconds: 30 })
  await savePreferences(actor, { keys: { 'bench.same_person': 'j' }, theme: 'dark' })
  const kept = { ...DEFAULT_PREFERENCES, undoSeconds: 30, keys: { 'bench.same_person': 'j' }, theme: 'dark' }
  expect(await preferencesOf(actor.id)).toEqual(kept)
  expect(await savePreferences(actor, { undoSeconds: 61 })).toMatchObject({
    code: 'invalid',
    detail: 'At most 60 seconds.',
  })
  expect(await preferencesOf(actor.id)).toEqual(kept)
})

test('a person sees their own sessions and ends the others', async () => {
  const actor = await staff('lead')
  const now = new Date()
  const session = (userId: string, lives = 3_600_000) =>
    database().staffSession.create({ data: { userId, expiresAt: new Date(now.getTime() + lives) } })
  const [here, there] = [await session(actor.id), await session(actor.id)]
  await session(actor.id, -1)
  const stranger = await session((await staff('lead')).id)

  const me = await staffActorOf(here.id, now)
  if (!me) throw new Error('not signed in')
  const listed = await ownSessions(me, now)
  expect(listed.map(({ id, current, lastSeenAt }) => ({ id, current, lastSeenAt }))).toEqual([
    { id: there.id, current: false, lastSeenAt: null },
    { id: here.id, current: true, lastSeenAt: now.toISOString() },
  ])
  expect(await signOutOthers(me, now)).toEqual({ ok: true, value: { sessionsEnded: 1 } })
  expect(await staffActorOf(there.id, now)).toBeNull()
  expect(await staffActorOf(here.id, now)).not.toBeNull()
  expect(await staffActorOf(stranger.id, now)).not.toBeNull()
})
