import 'server-only'
import { findNames, forbidden } from '@/lib/access'
import { policyAt } from '@/lib/policy'
import { blindReader } from '@/lib/review'
import { openText } from '@/lib/vault'
import { type Actor, ok, type ReasonCode, type Result, refuse } from '@/lib/vocabulary'
import { abilitiesOf, missingOf } from './abilities'
import { assess, bears } from './assess'
import { findActs, findMembers, findSharingCase, type SharingCaseRecord } from './case-records'
import { sharingHeldBy } from './claims'
import { type AccountFacts, findAccounts, findDevices, findFaces, findNumber, findPlaces } from './desk-records'
import type { SelfieRef, SharingDesk } from './desk-view'
import { actWords, spentItems, titleOf } from './desk-words'
import { againstItems, supportingItems } from './evidence-items'
import { buildGraph } from './graph/build-graph'
import { foldGroups, type Opened } from './graph/fold-groups'
import { layOut } from './graph/layout'
import { isHearingSharing } from './hearing-records'
import { isKeptFrom } from './list-records'
import { readBaseRates } from './list-sharing'
import { findPairsWithin, type SelfieFacts } from './pair-records'
import { pairsToCompare } from './pairs-to-compare'
import { photoAddress, sharingPhotos } from './photo-access'
import { findSuspicionsOfCase } from './records'
import { findSignalsWithin, type SignalRecord } from './signal-records'
import type { PairFinding } from './view'

const DAY_MS = 86_400_000
const SPENT_AT_MOST = 20

type Drawn = { days?: number | null; open?: Opened }

/**
 * Everything the desk of one sharing case shows, laid out, holding only what the reader may see: addresses of faces only
 * for who holds it and for leads; no standing, outcome or score of anybody. Reads the case's accounts and their
 * rollups, whatever the platform's size. Closed while a check of one of its accounts waits on the reader's bench for a
 * finding of their own. Who hears an appeal against what it found gets the signals as they came: nothing of what people
 * compared, flagged, proposed or decided, nor for whom, before a finding of their own.
 * @param drawn days of phones and faces that the graph draws (null: all), and which folded groups of a large case are open
 * Refuses `forbidden`, `not-found` (also to who was shown a golden case of one of its accounts and has not been told of
 * it, as the list), `on-your-bench`.
 */
export async function openSharing(
  actor: Actor,
  caseId: string,
  { days = 90, open = [] }: Drawn = {},
  now = new Date(),
): Promise<Result<SharingDesk, 'forbidden' | 'not-found' | 'on-your-bench'>> {
  const refusal = forbidden(actor, 'sharing.see')
  if (refusal || actor.kind !== 'staff') return refusal ?? refuse('forbidden')
  const row = await findSharingCase(caseId)
  if (!row) return refuse('not-found')
  const { kept, onBench } = await isKeptFrom(await blindReader(actor, now), row.id, now)
  if (kept) return refuse(onBench ? 'on-your-bench' : 'not-found')
  const desk = await deskOf(row, actor, { days, open, blind: await isHearingSharing(row.id, actor.id) }, now)
  return ok(desk)
}

const UNTOLD = {
  proposal: null,
  missing: [],
  compared: [],
  flags: [],
  history: [],
} as const satisfies Partial<SharingDesk>

async function deskOf(
  row: SharingCaseRecord,
  actor: Actor,
  { days, open, blind }: Required<Drawn> & { blind: boolean },
  now: Date,
): Promise<SharingDesk> {
  const all = await findMembers(row.id)
  const ids = all.filter((one) => one.leftAt === null).map((one) => one.driverId)
  const since = days === null ? new Date(0) : new Date(now.getTime() - days * DAY_MS)
  const { device } = (await policyAt(now)).sharing
  const [accounts, signals, devices, faces, compared, flags, acts, baseRates] = await Promise.all([
    findAccounts(all.map((one) => one.driverId)),
    blind ? asTheyCame(ids) : findSignalsWithin(ids),
    findDevices(ids, since, device.accountsAtMost),
    findFaces(ids, since),
    blind ? [] : findPairsWithin(ids),
    findSuspicionsOfCase(row.id),
    findActs(row.id),
    readBaseRates(),
  ])
  const decided = row.status === 'confirmed' || row.status === 'overturned' || row.status === 'dismissed'
  const standing = decided
    ? signals
        .filter((one) => one.caseId === row.id && one.closedWhy !== 'reversed')
        .map((one) => ({ ...one, closedAt: null }))
    : signals
  const at = decided ? (row.decidedAt ?? now) : now
  const bearing = standing.filter((one) => bears(one, at))
  const found = assess(standing, at)
  const [waiting, places] = await Promise.all([
    decided ? { pairs: [], gone: 0 } : pairsToCompare(bearing),
    findPlaces(bearing.flatMap((one) => one.verificationIds)),
  ])
  const holder = sharingHeldBy(row, now)
  const photos = await sharingPhotos(row, ids, actor, now)
  const [merged, mergeWith] = await Promise.all([numbered(row.mergedIntoId), numbered(row.mergeWithId)])
  const people = [
    holder,
    row.proposedById,
    ...acts.map((act) => act.userId),
    ...flags.map((flag) => flag.flaggedById),
    ...compared.map((pair) => pair.userId),
  ]
  const names = await findNames([...new Set(people.filter((id) => id !== null))])
  const named = new Map(accounts.map((account) => [account.id, account]))
  const present = ids.map((id) => named.get(id)).filter((account): account is AccountFacts => account !== undefined)
  const thumb = (id: string) => (photos === 'open' ? photoAddress(row.id, id, 'thumb') : null)
  const refOf = (selfie: SelfieFacts): SelfieRef => ({
    id: selfie.id,
    driverId: selfie.driverId,
    name: named.get(selfie.driverId)?.name ?? '',
    at: selfie.at.toISOString(),
    thumbnailUrl: selfie.there ? thumb(selfie.id) : null,
  })
  const core = new Set(found.core)
  return {
    id: row.id,
    number: `SH-${row.number}`,
    status: row.status,
    title: titleOf(present.length, found.kinds, bearing),
    openedAt: row.openedAt.toISOString(),
    evidenceAt: row.evidenceAt.toISOString(),
    claim:
      holder && row.claimExpiresAt
        ? { mine: holder === actor.id, holder: names.get(holder) ?? '', expiresAt: row.claimExpiresAt.toISOString() }
        : null,
    photos,
    mergedInto: merged,
    mergeWith,
    proposal:
      row.proposedById && row.proposedAt
        ? {
            by: names.get(row.proposedById) ?? '',
            you: row.proposedById === actor.id,
            at: row.proposedAt.toISOString(),
          }
        : null,
    kinds: found.kinds,
    missing: missingOf(found, waiting.pairs.length),
    accounts: all.map((one) => ({
      id: one.driverId,
      ref: named.get(one.driverId)?.ref ?? '',
      name: named.get(one.driverId)?.name ?? '',
      core: core.has(one.driverId),
      confirmed: one.confirmedAt !== null && !blind,
      joinedAt: one.joinedAt.toISOString(),
      left: one.leftAt && { at: one.leftAt.toISOString(), why: one.leftWhy ?? '' },
    })),
    graph: layOut(
      foldGroups(
        buildGraph({
          accounts: present,
          core,
          devices,
          device,
          faces,
          signals: bearing,
          places: new Map(places.map((place) => [place.verificationId, place])),
          photo: thumb,
        }),
        open,
      ),
    ),
    supporting: supportingItems({ signals: bearing, accounts, baseRates }),
    against: againstItems({ accounts: present, signals: bearing, devices, faces, pairs: compared, baseRates }),
    spent: spentItems(
      signals.filter((one) => (decided ? one.caseId === row.id && one.closedWhy === 'reversed' : !bears(one, now))),
    ).slice(0, SPENT_AT_MOST),
    pairs: waiting.pairs.map(({ first, second, why }) => ({ first: refOf(first), second: refOf(second), why })),
    gonePairs: waiting.gone,
    compared: compared.map((pair) => ({
      first: named.get(pair.driverId)?.name ?? '',
      second: named.get(pair.otherId)?.name ?? '',
      finding: pair.finding as PairFinding,
      reasons: pair.reasons as ReasonCode[],
      by: names.get(pair.userId) ?? '',
      at: pair.recordedAt.toISOString(),
    })),
    flags: await Promise.all(
      flags.map(async (flag) => ({
        by: names.get(flag.flaggedById) ?? '',
        at: flag.flaggedAt.toISOString(),
        driver: named.get(flag.driverId)?.name ?? '',
        note: await openText(flag.driverId, flag.sealedNote),
        caseId: flag.caseId,
      })),
    ),
    history: await Promise.all(
      acts.map(async (act) => ({
        at: act.at.toISOString(),
        by: act.userId ? (names.get(act.userId) ?? '') : 'Likeness',
        words: actWords(act.act, act.facts as Record<string, unknown>),
        reason: act.driverId ? await openText(act.driverId, act.sealedReason) : null,
      })),
    ),
    baseRates,
    days,
    blind,
    may: abilitiesOf(row, actor, found, { holder, hears: blind }),
    ...(blind ? UNTOLD : {}),
  }
}

/** What the machine found, without what people made of it. */
const asTheyCame = async (driverIds: readonly string[]): Promise<SignalRecord[]> =>
  (await findSignalsWithin(driverIds)).map((one) => ({ ...one, found: null }))

async function numbered(id: string | null): Promise<{ id: string; number: string } | null> {
  const found = id ? await findNumber(id) : null
  return found && { id: found.id, number: `SH-${found.number}` }
}
