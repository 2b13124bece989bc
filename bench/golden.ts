import { database, transaction } from '@/lib/database'
import { deliverPhoto, makeGoldenPair, openCase } from '@/lib/review'
import { showGolden } from '@/lib/review/golden/show-golden'
import { ok, type StaffActor } from '@/lib/vocabulary'
import { createDatabase, databaseUrl, dropDatabase } from '@/scripts/postgres/databases.mjs'
import type { Bench, Stage } from './harness/bench'
import { judge, median, type Side, takeTurns, tell } from './harness/compare'
import { demoDatabase } from './harness/database'

const CASES = 12
/** How often each case is opened in a round. */
const TIMES = 20

/** Whether a golden pair could be told by how long it takes to open: the same reads and photos as any other case. */
export const bench: Bench = {
  id: 'golden',
  what: 'opening a golden pair, photos included, against any other case',
  async run(stage) {
    await copyOfDemo(stage)
    const reviewer = await person('reviewer')
    await makePairs()
    const { golden, origins } = await goldenCases(reviewer)
    stage.say(`  ${golden.length} golden cases, and the cases they were made of, undecided again`)
    const sides: Side[] = [
      { name: 'golden', round: openings(reviewer, golden) },
      { name: 'any other', round: openings(reviewer, await reopen(origins)) },
    ]
    const figures = await takeTurns(sides, 7)
    for (const line of tell(figures, 'ms')) stage.say(line)
    stage.say(judge(figures, { of: 'golden', against: 'any other', atMost: 1.1 }).line)
    stage.say(judge(figures, { of: 'golden', against: 'any other', atLeast: 0.9 }).line)
  },
}

async function copyOfDemo(stage: Stage): Promise<void> {
  const name = 'likeness_bench_golden'
  await dropDatabase(stage.serverUrl, name)
  await createDatabase(stage.serverUrl, name, await demoDatabase(stage))
  stage.onEnd(() => dropDatabase(stage.serverUrl, name))
  process.env.DATABASE_URL = databaseUrl(stage.serverUrl, name)
}

async function person(role: 'reviewer' | 'lead', place = 0): Promise<StaffActor> {
  const user = await database().staffUser.findFirstOrThrow({
    where: { role },
    orderBy: { createdAt: 'asc' },
    skip: place,
  })
  return { kind: 'staff', id: user.id, role, name: user.name }
}

/** Pairs of every case that allows it, each by a lead who took no part. */
async function makePairs(): Promise<void> {
  const leads = await Promise.all([0, 1, 2].map((place) => person('lead', place)))
  const closed = await database().reviewCase.findMany({
    where: { kind: 'match', status: 'closed', disposition: { in: ['same_person', 'different_people'] } },
    select: { id: true },
  })
  for (const { id } of closed) {
    for (const lead of leads) if ((await makeGoldenPair(lead, id)).ok) break
  }
}

/** Golden cases on a reviewer's bench, and the cases they were made of. */
async function goldenCases(reviewer: StaffActor): Promise<{ golden: string[]; origins: string[] }> {
  const golden: string[] = []
  for (let i = 0; i < CASES; i++) {
    await giveBack(reviewer)
    const shown = await transaction(async (tx) => ok(await showGolden(tx, reviewer, 'held', new Date())))
    if (shown.ok && shown.value) golden.push(shown.value.id)
  }
  if (golden.length === 0) throw new Error('The demo has no case that a golden pair can be made of.')
  const showings = await database().goldenShowing.findMany({
    where: { caseId: { in: golden } },
    include: { pair: true },
  })
  return { golden, origins: showings.flatMap(({ pair }) => pair.caseId ?? []) }
}

/** The same cases as they were before anybody had decided them. */
async function reopen(ids: string[]): Promise<string[]> {
  await database().finding.deleteMany({ where: { caseId: { in: ids } } })
  await database().firstFinding.deleteMany({ where: { caseId: { in: ids } } })
  const undecided = { status: 'open', lane: 'match', closedAt: null, disposition: null, partIds: [] }
  await database().reviewCase.updateMany({ where: { id: { in: ids } }, data: undecided })
  return ids
}

/** One round: the median time in ms of opening each case and fetching both photos as the bench does. */
const openings = (reviewer: StaffActor, ids: readonly string[]) => async (): Promise<number> => {
  const spent: number[] = []
  for (let i = 0; i < TIMES; i++) {
    for (const caseId of ids) {
      await hold(reviewer, caseId)
      const began = performance.now()
      const opened = await openCase(reviewer, caseId)
      if (!opened.ok) throw new Error(opened.code)
      const { selfie, references } = opened.value
      await Promise.all(
        [selfie, references[0]].flatMap((photo) =>
          photo ? [deliverPhoto(reviewer, { photoId: photo.id, size: 'full', caseId })] : [],
        ),
      )
      spent.push(performance.now() - began)
    }
  }
  return median(spent)
}

/** Somebody holds one case on the bench at a time: what they held before is given back. */
async function hold(reviewer: StaffActor, caseId: string): Promise<void> {
  await giveBack(reviewer)
  const now = Date.now()
  const claim = { claimedById: reviewer.id, claimedAt: new Date(now), claimExpiresAt: new Date(now + 300_000) }
  await database().reviewCase.update({
    where: { id: caseId },
    data: { ...claim, status: 'claimed', claimKind: 'held' },
  })
}

const giveBack = (reviewer: StaffActor) =>
  database().reviewCase.updateMany({
    where: { claimedById: reviewer.id },
    data: { status: 'open', claimedById: null, claimedAt: null, claimExpiresAt: null, claimKind: null },
  })
