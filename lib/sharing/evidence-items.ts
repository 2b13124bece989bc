import type { SharingSignalName } from '@/lib/vocabulary'
import type { AccountFacts, DeviceFacts, FaceFacts } from './desk-records'
import type { EvidenceItem } from './desk-view'
import { counted, grouped } from './graph/build-graph'
import type { PairRecord } from './pair-records'
import type { SignalRecord } from './signal-records'
import type { BaseRate } from './view'

export const SIGNAL_TITLES: Record<SharingSignalName, string> = {
  shared_install: 'Same phone on several accounts',
  shared_face: 'Same face on several accounts',
  same_picture: 'Same picture sent twice',
  several_faces: 'Several faces on one account',
  impossible_travel: 'Impossible travel',
  overlap_on_device: 'At work at the same time on one phone',
  device_change: 'A new phone with a selfie that did not clear',
  capture_failures: 'Failed captures just before a hold',
}

type Facts = {
  signals: readonly SignalRecord[]
  accounts: readonly AccountFacts[]
  baseRates: readonly BaseRate[]
}

type Named = ReadonlyMap<string, string>

/** What speaks for sharing: of each signal and key one item, the heaviest first. */
export function supportingItems({ signals, accounts, baseRates }: Facts): EvidenceItem[] {
  const names: Named = new Map(accounts.map((account) => [account.id, account.name]))
  const groups = grouped(signals, (one) => (one.driverId === one.otherId ? one.id : groupKey(one)))
  return groups
    .map((group) => toItem(group as [SignalRecord, ...SignalRecord[]], names, baseRates))
    .sort((a, b) => ORDER[a.state] - ORDER[b.state] || b.weight - a.weight || a.title.localeCompare(b.title))
}

const ORDER = { counts: 0, pending: 1, orders: 2, against: 3 } as const

const groupKey = (one: SignalRecord): string =>
  one.kind === 'device'
    ? `${one.signal} ${one.key}`
    : one.signal === 'shared_face'
      ? `${one.signal} ${one.found}`
      : one.id

function toItem(group: [SignalRecord, ...SignalRecord[]], names: Named, baseRates: readonly BaseRate[]): EvidenceItem {
  const [first] = group
  const last = group.reduce((a, b) => (a.lastAt > b.lastAt ? a : b))
  return {
    id: first.id,
    signal: first.signal,
    title: SIGNAL_TITLES[first.signal],
    detail: detailOf(group, names),
    weight: Math.max(...group.map((one) => one.weight)) as EvidenceItem['weight'],
    state: first.kind === 'capture' ? 'orders' : first.kind === 'face' && first.found === null ? 'pending' : 'counts',
    lastAt: last.lastAt.toISOString(),
    expiresAt: last.expiresAt.toISOString(),
    baseRate: rateWords(baseRates.find((rate) => rate.signal === first.signal)),
  }
}

/** "on 1 of 14 accounts": how common the signal is among all that are watched. */
export function rateWords(rate: BaseRate | undefined): string | null {
  if (!rate || rate.accounts === 0 || rate.ofAll < 20) return null
  return `on 1 of ${Math.max(1, Math.round(rate.ofAll / rate.accounts)).toLocaleString('en')} accounts`
}

function detailOf(group: [SignalRecord, ...SignalRecord[]], names: Named): string {
  const [first] = group
  const who = listed([...new Set(group.flatMap((one) => [one.driverId, one.otherId]))].map((id) => names.get(id) ?? ''))
  const facts = first.facts as Record<string, number | boolean>
  switch (first.signal) {
    case 'shared_install':
      return `${who}; ${counted(Math.max(...group.map((one) => Number((one.facts as { accounts?: number }).accounts ?? 2))), 'account')} on the phone`
    case 'overlap_on_device':
      return `${who}; ${facts.shifts ? 'shifts overlap' : `selfies within 15 min on ${counted(Number(facts.days), 'day')}`}`
    case 'shared_face':
      return `${who}; ${first.found === null ? 'by the matcher only, counts after a person' : 'a person found one person'}`
    case 'several_faces':
      return `${who}; ${first.found === null ? 'by the matcher only, counts after a person' : 'a person found two people'}`
    case 'same_picture':
      return `${who}; ${facts.exact ? 'exactly the same' : 'a near copy'}`
    case 'impossible_travel':
      return `${who}; ${facts.kilometres} km in ${facts.minutes} min`
    case 'device_change':
      return `${who}; ${counted(Number(facts.before), 'check')} on other phones before`
    case 'capture_failures':
      return `${who}; ${facts.failures} within an hour; never alone`
  }
}

const SHOWN = 3
export const listed = (names: readonly string[]): string =>
  names.length <= SHOWN ? names.join(', ') : `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`

type AgainstFacts = Facts & {
  devices: readonly DeviceFacts[]
  faces: readonly FaceFacts[]
  pairs: readonly PairRecord[]
}

/** What speaks against: what people found, own phones, one face throughout, and that households share phones. */
export function againstItems({ accounts, signals, devices, faces, pairs }: AgainstFacts): EvidenceItem[] {
  const names: Named = new Map(accounts.map((account) => [account.id, account.name]))
  const shared = new Set(signals.filter((one) => one.signal === 'shared_install').map((one) => one.key))
  const item = (
    id: string,
    signal: EvidenceItem['signal'],
    title: string,
    detail: string,
    weight: EvidenceItem['weight'],
  ): EvidenceItem => ({
    id,
    signal,
    title,
    detail,
    weight,
    state: 'against',
    lastAt: null,
    expiresAt: null,
    baseRate: null,
  })
  const cleared = pairs.filter(
    (pair) => (pair.driverId === pair.otherId ? 'same_person' : 'different_people') === pair.finding,
  )
  const found = grouped(cleared, (pair) => [pair.driverId, pair.otherId].sort().join()).map((group) => {
    const [pair] = group as [PairRecord]
    const own = pair.driverId === pair.otherId
    const title = own ? 'A person found one person' : 'A person found two people'
    const who = own ? (names.get(pair.driverId) ?? '') : `${names.get(pair.driverId)} and ${names.get(pair.otherId)}`
    return item(`pair ${pair.id}`, 'finding', title, `${who}; ${counted(group.length, 'pair')} compared`, 3)
  })
  const own = accounts.flatMap(({ id, name }) => {
    const uses = devices.filter((use) => use.driverId === id)
    const all = uses.reduce((sum, use) => sum + use.checks, 0)
    const alone = uses.filter((use) => use.accounts === 1).reduce((sum, use) => sum + use.checks, 0)
    if (all < 5 || alone / all < 0.8 || alone === all) return []
    return [item(`own ${id}`, 'own_phone', 'Mostly on a phone of their own', `${name}; ${alone} of ${all} checks`, 2)]
  })
  const single = accounts.flatMap(({ id, name }) => {
    const mine = faces.filter((face) => face.driverId === id)
    const [face] = mine
    if (mine.length !== 1 || !face || face.selfies < 4 || shared.size === 0) return []
    return [item(`face ${id}`, 'one_face', 'One face throughout', `${name}; all ${face.selfies} selfies`, 2)]
  })
  const household = grouped(
    devices.filter((use) => shared.has(use.installId) && use.accounts <= 3),
    (use) => use.installId,
  ).map(([use]) =>
    item(
      `home ${use?.installId}`,
      'household',
      'Households share phones',
      `${use?.model ?? 'Phone'} is on ${use?.accounts} accounts`,
      1,
    ),
  )
  return [...found, ...own.slice(0, 5), ...single.slice(0, 5), ...household.slice(0, 3)]
}
