import type { SharingRule } from '@/lib/policy'
import type { AccountFacts, DeviceFacts, FaceFacts } from '../desk-records'
import type { GraphEdge, GraphNode, GraphRow } from '../desk-view'
import type { SignalRecord } from '../signal-records'
import { isWorthless } from '../signals'
import { joinFaces } from './join-faces'

export type GraphFacts = {
  accounts: readonly AccountFacts[]
  core: ReadonlySet<string>
  devices: readonly DeviceFacts[]
  /** What the policy says of phones. */
  device: SharingRule['device']
  faces: readonly FaceFacts[]
  /** Bearing signals between these accounts. */
  signals: readonly SignalRecord[]
  /** On which account and face the selfies of the signals are. */
  places: ReadonlyMap<string, { driverId: string; face: number | null }>
  photo: (selfieId: string) => string | null
}

/** A node before it has its place. */
export type Placeless = Omit<GraphNode, 'x' | 'y' | 'width' | 'height'>
type Part = { nodes: Placeless[]; edges: GraphEdge[]; rows: GraphRow[] }
export type Graph = Part

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const span = (from: Date, to: Date): string =>
  day.format(from) === day.format(to) ? day.format(to) : `${day.format(from)} to ${day.format(to)}`
export const counted = (count: number, word: string): string => `${count} ${count === 1 ? word : `${word}s`}`

/** Accounts, and what they share or not, as nodes and lines; each line has its row in the table of the same facts. */
export function buildGraph(facts: GraphFacts): Graph {
  const named = new Map(facts.accounts.map((account) => [account.id, account]))
  const parts = [devicePart(facts, named), facePart(facts, named), picturePart(facts, named), placePart(facts, named)]
  const selfies = (id: string) =>
    facts.faces.filter((face) => face.driverId === id).reduce((sum, face) => sum + face.selfies, 0)
  const accounts = facts.accounts.map(
    ({ id, ref, name }): Placeless => ({
      id,
      kind: 'account',
      title: name,
      sub: `${ref} · ${selfies(id) === 0 ? 'no selfie measured' : counted(selfies(id), 'selfie')}`,
      tone: facts.core.has(id) ? 'core' : 'plain',
      href: pageOf(ref),
      photo: null,
      opens: null,
    }),
  )
  return {
    nodes: [...accounts, ...parts.flatMap((part) => part.nodes)],
    edges: parts.flatMap((part) => part.edges),
    rows: parts.flatMap((part) => part.rows),
  }
}

type Named = ReadonlyMap<string, AccountFacts>

const pageOf = (ref: string): string => `/drivers/${encodeURIComponent(ref)}`
const fromOf = (account: AccountFacts | undefined) => ({
  from: account?.name ?? '',
  href: account ? pageOf(account.ref) : null,
  opens: null,
})

function devicePart({ devices, device }: GraphFacts, named: Named): Part {
  const part: Part = { nodes: [], edges: [], rows: [] }
  for (const uses of grouped(devices, (use) => use.installId)) {
    const [first] = uses as [DeviceFacts]
    const worthless = isWorthless(first.installId, first.accounts, device)
    const id = `device ${first.installId}`
    const checks = uses.reduce((sum, use) => sum + use.checks, 0)
    const elsewhere = first.accounts - uses.length
    const crosses = !worthless && uses.length > 1
    const title = first.model ?? 'Phone'
    part.nodes.push({
      id,
      kind: 'device',
      title,
      sub: worthless
        ? 'an id that everybody shares: worthless'
        : crosses
          ? `on ${uses.length === 2 ? 'both' : uses.length} accounts`
          : `${counted(checks, 'check')}${elsewhere > 0 ? ` · ${counted(elsewhere, 'other account')}` : ''}`,
      tone: worthless ? 'worthless' : crosses ? 'crosses' : 'plain',
      href: null,
      photo: null,
      opens: null,
    })
    const heaviest = Math.max(...uses.map((use) => use.checks))
    for (const use of uses) {
      const edge = `${id} ${use.driverId}`
      const label = counted(use.checks, 'check')
      const guest = crosses && use.checks < heaviest
      part.edges.push({
        id: edge,
        from: id,
        to: use.driverId,
        count: use.checks,
        label,
        crosses: guest,
        pending: false,
      })
      part.rows.push({
        edge,
        ...fromOf(named.get(use.driverId)),
        link: 'device',
        to: title,
        facts: worthless ? 'an id that everybody shares: says nothing' : `${label}, ${span(use.firstAt, use.lastAt)}`,
      })
    }
  }
  return part
}

function facePart(facts: GraphFacts, named: Named): Part {
  const part: Part = { nodes: [], edges: [], rows: [] }
  for (const [i, joined] of joinFaces(facts).entries()) {
    const main = joined.faces.toSorted((a, b) => b.selfies - a.selfies)[0] as FaceFacts
    const id = `face ${main.driverId} ${main.face}`
    const crosses = joined.faces.some((face) => face.driverId !== main.driverId)
    const title = `Face ${i + 1}`
    part.nodes.push({
      id,
      kind: 'face',
      title,
      sub: crosses
        ? `on ${new Set(joined.faces.map((face) => face.driverId)).size} accounts`
        : `on ${named.get(main.driverId)?.name ?? ''}`,
      tone: crosses || main.face > 1 ? 'crosses' : 'plain',
      href: null,
      photo: facts.photo(main.exampleId),
      opens: null,
    })
    for (const face of joined.faces) {
      const edge = `${id} ${face.driverId} ${face.face}`
      const foreign = face.driverId !== main.driverId || face.face > 1
      const pending = foreign && joined.pending
      const label = counted(face.selfies, 'selfie')
      part.edges.push({ id: edge, from: face.driverId, to: id, count: face.selfies, label, crosses: foreign, pending })
      part.rows.push({
        edge,
        ...fromOf(named.get(face.driverId)),
        link: 'face',
        to: title,
        facts: `${label}, ${span(face.firstAt, face.lastAt)}${foreign ? (pending ? '; by the matcher only' : '; compared by a person') : ''}`,
      })
    }
  }
  return part
}

function picturePart({ signals, places, photo }: GraphFacts, named: Named): Part {
  const part: Part = { nodes: [], edges: [], rows: [] }
  const copies = signals.filter((one) => one.signal === 'same_picture')
  for (const [i, copy] of copies.entries()) {
    const id = `picture ${copy.id}`
    const title = copies.length > 1 ? `Picture ${i + 1}` : 'One picture'
    const crosses = copy.driverId !== copy.otherId
    const exact = (copy.facts as { exact?: boolean }).exact ? 'the same picture' : 'a near copy'
    part.nodes.push({
      id,
      kind: 'picture',
      title,
      sub: crosses ? `${exact} on both accounts` : `${exact}, sent twice`,
      tone: 'crosses',
      href: null,
      photo: copy.verificationIds[0] ? photo(copy.verificationIds[0]) : null,
      opens: null,
    })
    for (const account of new Set([copy.driverId, copy.otherId])) {
      const edge = `${id} ${account}`
      const times = copy.verificationIds.filter((one) => places.get(one)?.driverId === account).length || 1
      const label = times > 1 ? 'sent twice' : 'sent'
      part.edges.push({ id: edge, from: account, to: id, count: times, label, crosses: true, pending: false })
      part.rows.push({
        edge,
        ...fromOf(named.get(account)),
        link: 'picture',
        to: title,
        facts: `${exact}, ${span(copy.firstAt, copy.lastAt)}`,
      })
    }
  }
  return part
}

function placePart({ signals }: GraphFacts, named: Named): Part {
  const part: Part = { nodes: [], edges: [], rows: [] }
  for (const travel of signals.filter((one) => one.signal === 'impossible_travel')) {
    const { kilometres, minutes } = travel.facts as { kilometres: number; minutes: number }
    const id = `place ${travel.id}`
    const title = `${kilometres} km apart`
    part.nodes.push({
      id,
      kind: 'place',
      title,
      sub: `within ${minutes} min`,
      tone: 'crosses',
      href: null,
      photo: null,
      opens: null,
    })
    const edge = `${id} ${travel.driverId}`
    part.edges.push({
      id: edge,
      from: travel.driverId,
      to: id,
      count: 1,
      label: day.format(travel.lastAt),
      crosses: true,
      pending: false,
    })
    part.rows.push({
      edge,
      ...fromOf(named.get(travel.driverId)),
      link: 'place',
      to: title,
      facts: `two selfies ${kilometres} km apart within ${minutes} min, ${day.format(travel.lastAt)}`,
    })
  }
  return part
}

export function grouped<T>(all: readonly T[], by: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one])
  return [...groups.values()]
}
