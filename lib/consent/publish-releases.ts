import 'server-only'
import { createHash } from 'node:crypto'
import { transaction } from '@/lib/database'
import { type ConsentOption, ok } from '@/lib/vocabulary'
import { insertOptionRelease } from './option-records'
import { upsertRelease } from './records'

type Text = { version: number; locale: string; text: string }
export type ReleaseText = (Text & { covers: string[] }) | (Text & { purpose: ConsentOption })

/**
 * Publishes release texts that are not there yet, of the consent and of the optional choices; a published text never
 * changes (its hash is the proof).
 */
export async function publishReleases(texts: readonly ReleaseText[], publishedAt = new Date()): Promise<void> {
  await transaction(async (tx) => {
    for (const release of texts) {
      const row = { ...release, sha256: createHash('sha256').update(release.text).digest('hex'), publishedAt }
      if ('purpose' in row) await insertOptionRelease(tx, row)
      else await upsertRelease(tx, row)
    }
    return ok(null)
  })
}
