import { fileAppeal, findInHearing, measureAppealPhoto, noteStatementRead, takeAppeal } from '@/lib/appeals'
import type { HearingFinding } from '@/lib/appeals/view'
import { database } from '@/lib/database'
import type { Measurer } from '@/lib/matching'
import type { Actor, StaffActor } from '@/lib/vocabulary'
import { photoOf, platformKey, recordedMatcher } from './platform'
import { proposedSuspension, suspendOn } from './suspend-driver'

export const STATEMENT = 'It was me. I had a fever that day and my face was swollen.'

/** A driver who was rejected by two people and suspended by a lead. `decisionId` is what an appeal names. */
export async function suspendedDriver(now = new Date()) {
  const made = await proposedSuspension(now)
  const suspensionId = await suspendOn(made.lead, made.row.id, now)
  return { ...made, suspensionId, decisionId: made.proposal.decisionId }
}

/** Files an appeal, with a new photo that is measured as a worker would where one is named. */
export async function filed(
  of: { driver: { id: string; ref: string }; decisionId: string },
  {
    photo,
    attachment,
    by = platformKey(),
    measurer = recordedMatcher,
    statement = STATEMENT,
    now,
  }: { photo?: string; attachment?: string; by?: Actor; measurer?: Measurer; statement?: string; now?: Date } = {},
) {
  const pictures = {
    ...(photo ? { photo: await photoOf(photo) } : {}),
    ...(attachment ? { attachment: await photoOf(attachment) } : {}),
  }
  let ended = false
  const filing = fileAppeal(
    by,
    of.driver.ref,
    { about: of.decisionId, statement },
    pictures,
    { way: 'api' },
    now,
  ).finally(() => {
    ended = true
  })
  while (!ended) {
    const waiting = await database().appealPicture.findFirst({
      where: { driverId: of.driver.id, status: 'measuring' },
    })
    if (waiting) await measureAppealPhoto(measurer, waiting.id, now)
    else await Promise.race([filing.catch(() => undefined), new Promise((next) => setImmediate(next))])
  }
  return await filing
}

/** An appeal against a suspension, open. */
export async function appealed(now = new Date()) {
  const made = await suspendedDriver(now)
  const answer = await filed(made, { photo: 'p10/1.jpg', now })
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.detail}`)
  return { ...made, appeal: answer.value }
}

/** A lead takes an appeal, reads it and finds. */
export async function heardBy(
  lead: StaffActor,
  appealId: string,
  finding: HearingFinding = 'same_person',
  now = new Date(),
): Promise<void> {
  const reasons = finding === 'different_people' ? (['nose'] as const) : []
  for (const answer of [
    await takeAppeal(lead, appealId, now),
    await noteStatementRead(lead, appealId, now),
    await findInHearing(lead, { appealId, finding, reasons: [...reasons], shownPhotoIds: [] }, now),
  ])
    if (!answer.ok) throw new Error(answer.code)
}
