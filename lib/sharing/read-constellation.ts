import 'server-only'
import { forbidden } from '@/lib/access'
import { type Actor, ok, type Result, refuse } from '@/lib/vocabulary'
import { findSharingCase, membersOf } from './case-records'
import { countTraces, findAccounts, findStars } from './desk-records'
import type { Constellation } from './desk-view'
import { photoAddress, sharingPhotos } from './photo-access'
import { SHARING } from './signals'

/**
 * The selfies of one account of a sharing case by time and by likeness to its first face, each with the face the matcher
 * puts it with; only the newest are grouped, how many checks are left out is said. Refuses `forbidden` and, for a case or an account that is not there, `not-found`.
 */
export async function readConstellation(
  actor: Actor,
  caseId: string,
  driverId: string,
  now = new Date(),
): Promise<Result<Constellation, 'forbidden' | 'not-found'>> {
  const refusal = forbidden(actor, 'sharing.see')
  if (refusal) return refusal
  const row = await findSharingCase(caseId)
  const members = await membersOf(caseId)
  if (!row || !members.includes(driverId)) return refuse('not-found')
  const [[account], stars, kept] = await Promise.all([
    findAccounts([driverId]),
    findStars(driverId, SHARING.faces.selfiesAtMost),
    countTraces(driverId),
  ])
  const open = (await sharingPhotos(row, members, actor, now)) === 'open'
  return ok({
    driverId,
    ref: account?.ref ?? '',
    name: account?.name ?? '',
    leftOut: kept - stars.length,
    faces: new Set(stars.map((star) => star.face)).size,
    stars: stars.reverse().map((star) => ({
      id: star.verificationId,
      at: star.at.toISOString(),
      face: star.face,
      likeness: star.likeness,
      thumbnailUrl: open && star.there ? photoAddress(caseId, star.verificationId, 'thumb') : null,
    })),
  })
}
