import {
  decideAppeal,
  fileAppeal,
  findInHearing,
  measureAppealPhoto,
  noteStatementRead,
  takeAppeal,
} from '@/lib/appeals'
import type { HearingFinding } from '@/lib/appeals/view'
import { waitUntil } from '@/lib/capture'
import { announceClockChanges } from '@/lib/standing'
import type { AppealOutcome, AppealReason, ReasonCode } from '@/lib/vocabulary'
import { after, HOUR, MINUTE, SECOND } from '../instants'
import { picture } from '../people'
import type { Sent } from './checks'
import { caseOf } from './looks'
import { measurerOf } from './measurers'
import { findAppealPhotoOf, findProposalOn } from './proposal'
import { driverNamed, must, type World } from './world'

type Lead = 'desmond' | 'marisol' | 'hanna'

export type AppealStory = {
  person: string
  at: Date
  statement: string
  /** A new photo, such as `p07/2`. */
  photo?: string
  heard?: {
    by: Lead
    /** After the filing. */
    afterHours: number
    finding: HearingFinding
    differs?: ReasonCode[]
    /** Left out: it is being heard still. */
    outcome?: AppealOutcome
    reasons?: AppealReason[]
    /** changed: the new end, hours after the decision. */
    endsAfterHours?: number
    note?: string
  }
}

/** Puts down an appeal against the rejection of a check, and what a lead who took no part made of it. */
export function tellAppeal(world: World, sent: () => Sent, story: AppealStory): void {
  const { at, heard, person } = story
  if (story.photo) world.pictures.use(story.photo)
  let appealId = ''
  world.agenda.add(at, async () => {
    const { role } = driverNamed(world, person)
    const { decisionId } = await findProposalOn(caseOf(sent()))
    const filing = fileAppeal(
      world.platform,
      role.ref,
      { about: decisionId, statement: story.statement },
      story.photo ? { photo: await bytesOf(story.photo) } : {},
      { way: 'api' },
      at,
    )
    if (story.photo) await measureWhenThere(world, person, story.photo, at)
    appealId = must(await filing, `the appeal of ${role.ref}`).id
  })
  if (heard) tellHearing(world, () => appealId, at, heard)
}

function tellHearing(
  { agenda, staff, now }: World,
  appealId: () => string,
  at: Date,
  heard: NonNullable<AppealStory['heard']>,
): void {
  const lead = staff[heard.by]
  const taken = after(at, heard.afterHours * HOUR)
  agenda.add(taken, async () => must(await takeAppeal(lead, appealId(), taken), `${heard.by} taking it`))
  const read = after(taken, 2 * MINUTE)
  agenda.add(read, async () => must(await noteStatementRead(lead, appealId(), read), `${heard.by} reading`))
  const { outcome } = heard
  if (!outcome) return
  const found = after(taken, 6 * MINUTE)
  agenda.add(found, async () => {
    const form = { appealId: appealId(), finding: heard.finding, reasons: heard.differs ?? [], shownPhotoIds: [] }
    must(await findInHearing(lead, form, found), `${heard.by} finding`)
  })
  const decided = after(taken, 9 * MINUTE)
  const endsAt = heard.endsAfterHours ? after(decided, heard.endsAfterHours * HOUR) : null
  agenda.add(decided, async () => {
    const form = {
      appealId: appealId(),
      outcome,
      reasons: heard.reasons ?? [],
      note: heard.note ?? '',
      ...(endsAt ? { endsAt: endsAt.toISOString() } : {}),
    }
    must(await decideAppeal(lead, form, decided), `${heard.by} deciding`)
  })
  if (!endsAt || endsAt >= now) return
  const noticed = after(endsAt, 20 * SECOND)
  agenda.add(noticed, () => announceClockChanges(noticed))
}

const TAKEN_IN_WITHIN_MS = 20_000

const bytesOf = (file: string) => {
  const [person = '', shot = ''] = file.split('/')
  return picture(person, Number(shot))
}

async function measureWhenThere(world: World, person: string, file: string, at: Date): Promise<void> {
  const { id } = driverNamed(world, person)
  const row = await waitUntil(
    () => findAppealPhotoOf(id),
    (found) => found !== null,
    TAKEN_IN_WITHIN_MS,
  )
  if (row) await measureAppealPhoto(measurerOf(`${file}.jpg`), row, at)
}
