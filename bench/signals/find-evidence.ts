import { FIRST_POLICY } from '@/lib/policy'
import { hashKeys } from '@/lib/sharing/picture/picture-hash'
import {
  captureFailures,
  clusterFaces,
  type DeviceUse,
  deviceChange,
  type Evidence,
  type FaceHit,
  impossibleTravel,
  overlapOnDevice,
  SHARING,
  samePicture,
  severalFaces,
  sharedFace,
  sharedInstall,
} from '@/lib/sharing/signals'
import type { Band } from '@/lib/vocabulary'
import { descriptorOf } from './faces'
import { type Account, type Check, score } from './platform'

/** All that the rules find on the platform, as the worker would have, by the same rules. */
export function findEvidence(accounts: readonly Account[]): Evidence[] {
  return [...onPhones(accounts), ...accounts.flatMap(onAccount), ...onPictures(accounts), ...acrossFaces(accounts)]
}

const { template } = FIRST_POLICY.thresholds
const rule = FIRST_POLICY.sharing
const bandOf = (value: number): Band => (value >= template.clear ? 'clear' : value < template.hold ? 'hold' : 'refer')

function onAccount({ id, checks }: Account): Evidence[] {
  const scored = checks.map((check) => ({
    verificationId: check.id,
    at: check.at,
    installId: check.installId,
    band: bandOf(check.score),
  }))
  const placed = checks.map((check) => ({
    verificationId: check.id,
    capturedAt: check.at,
    receivedAt: check.at,
    latitude: check.place[0],
    longitude: check.place[1],
    accuracyMetres: check.accuracyMetres,
  }))
  const selfies = checks
    .slice(-SHARING.faces.selfiesAtMost)
    .map((check) => ({ verificationId: check.id, at: check.at, descriptor: descriptorOf(check.selfie) }))
  return [
    ...scored.flatMap((check, i) => deviceChange(id, scored.slice(0, i), check, rule)),
    ...placed.slice(1).flatMap((check, i) => impossibleTravel(id, placed[i] as (typeof placed)[number], check, rule)),
    ...scored.flatMap((check, i) => captureFailures(id, failuresBefore(checks[i] as Check), check, rule)),
    ...severalFaces(id, clusterFaces(selfies, rule.faces.cut), rule),
  ]
}

const failuresBefore = ({ id, at, failures }: Check) =>
  Array.from({ length: failures }, (_, i) => ({
    verificationId: `${id} ${i}`,
    at: new Date(at.getTime() - (i + 1) * 60_000),
  }))

function onPhones(accounts: readonly Account[]): Evidence[] {
  const phones = new Map<string, Check[]>()
  for (const check of accounts.flatMap((account) => account.checks)) {
    const known = phones.get(check.installId)
    if (known) known.push(check)
    else phones.set(check.installId, [check])
  }
  return [...phones].flatMap(([installId, checks]) => {
    const used = [...new Set(checks.map((check) => check.account))]
    if (used.length < 2) return []
    const idOf = (index: number) => (accounts[index] as Account).id
    const uses = used.map((index): DeviceUse => {
      const own = checks.filter((check) => check.account === index).map((check) => check.at.getTime())
      return {
        driverId: idOf(index),
        checks: own.length,
        firstAt: new Date(Math.min(...own)),
        lastAt: new Date(Math.max(...own)),
      }
    })
    const seen = checks.map((check) => ({ verificationId: check.id, driverId: idOf(check.account), at: check.at }))
    const found = uses.flatMap(({ driverId }) => [
      ...sharedInstall(driverId, installId, uses, rule),
      ...overlapOnDevice(driverId, installId, seen, [], rule),
    ])
    return found.filter((one, i) => found.findIndex((other) => isSame(one, other)) === i)
  })
}

const isSame = (a: Evidence, b: Evidence): boolean =>
  a.signal === b.signal && a.key === b.key && a.driverId === b.driverId && a.otherId === b.otherId

function onPictures(accounts: readonly Account[]): Evidence[] {
  const byKey = new Map<number, { verificationId: string; driverId: string; at: Date; hash: Uint8Array }[]>()
  const found: Evidence[] = []
  for (const { id, checks } of accounts) {
    for (const check of checks) {
      const picture = { verificationId: check.id, driverId: id, at: check.at, hash: check.picture }
      const keys = hashKeys(check.picture)
      const candidates = new Set(keys.flatMap((key) => byKey.get(key) ?? []))
      found.push(...samePicture(picture, [...candidates], rule))
      for (const key of keys) {
        const known = byKey.get(key)
        if (known) known.push(picture)
        else byKey.set(key, [picture])
      }
    }
  }
  return found
}

/** The search of each consenting account's newest selfie among the templates of the others who consent. */
function acrossFaces(accounts: readonly Account[]): Evidence[] {
  const { threshold, atMost } = FIRST_POLICY.acrossAccounts
  const templates = accounts.filter((account) => account.consents)
  const found = templates.flatMap((account) => {
    const check = account.checks.at(-1)
    if (!check) return []
    const hits: FaceHit[] = []
    for (const other of templates) {
      const near = other === account ? 0 : score(check.selfie, other.template)
      if (near >= threshold) hits.push({ driverId: other.id, score: near })
    }
    hits.sort((one, other) => other.score - one.score)
    hits.splice(atMost)
    return sharedFace({ driverId: account.id, verificationId: check.id, at: check.at }, hits, rule)
  })
  return found.filter((one, i) => found.findIndex((other) => isSame(one, other)) === i)
}
