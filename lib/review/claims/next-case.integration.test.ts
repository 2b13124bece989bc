import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { CLAIM } from '@/lib/policy'

test('the index of claims that are over has the times of claims: others need another one', async () => {
  const [index] = await database().$queryRaw<{ words: string; left: string; ahead: string }[]>`
    select pg_get_indexdef('review_case_over'::regclass) as words,
      (${CLAIM.leftMs} * interval '1 millisecond')::text as left, (${CLAIM.aheadYieldMs} * interval '1 millisecond')::text as ahead`
  const { words = '', left, ahead } = index ?? {}
  expect(words).toContain(`claim_left_at AT TIME ZONE 'UTC'::text) + '${left}'::interval`)
  expect(words).toContain(`claimed_at AT TIME ZONE 'UTC'::text) + '${ahead}'::interval`)
})
