import 'server-only'
import { createHash } from 'node:crypto'
import { transaction } from '@/lib/database'
import { ok } from '@/lib/vocabulary'
import { upsertRelease } from './records'

export type ReleaseText = { version: number; locale: string; text: string; covers: string[] }

/** Publishes release texts that are not there yet; a published text never changes (its hash is the proof). */
export async function publishReleases(texts: readonly ReleaseText[], publishedAt = new Date()): Promise<void> {
  await transaction(async (tx) => {
    for (const release of texts) {
      await upsertRelease(tx, {
        ...release,
        sha256: createHash('sha256').update(release.text).digest('hex'),
        publishedAt,
      })
    }
    return ok(null)
  })
}
