import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { CLAIM } from '@/lib/policy'

test('the column of when claims are over has the times of claims: others need another one', async () => {
  const [column] = await database().$queryRaw<{ words: string; left: string; ahead: string }[]>`
    select generation_expression as words,
      (${CLAIM.leftMs} * interval '1 millisecond')::text as left, (${CLAIM.aheadYieldMs} * interval '1 millisecond')::text as ahead
    from information_schema.columns where table_name = 'review_case' and column_name = 'over_at'`
  const { words = '', left, ahead } = column ?? {}
  expect(words).toContain(`claim_left_at AT TIME ZONE 'UTC'::text) + '${left}'::interval`)
  expect(words).toContain(`claimed_at AT TIME ZONE 'UTC'::text) + '${ahead}'::interval`)
})
