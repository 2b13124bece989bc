import { createRandom, type Random } from '@/prisma/seed/random'
import { drawFace, drawSelfie, type Face } from './faces'
import { copied, drawPicture } from './pictures'

const DAY = 86_400_000
const MINUTE = 60_000
export const NOW = new Date('2026-11-20T12:00:00Z')
const HISTORY_DAYS = 90

/** Planted; null: honest. */
export type Fraud = 'rented' | 'ring' | 'replay'
export type Check = {
  id: string
  account: number
  at: Date
  installId: string
  selfie: Face
  score: number
  picture: Uint8Array
  place: [latitude: number, longitude: number]
  accuracyMetres: number
  /** Failed captures in the hour before. */
  failures: number
}
export type Account = { id: string; fraud: Fraud | null; template: Face; consents: boolean; checks: Check[] }

export type Rates = { accounts: number; rented: number; rings: number; replays: number }

/**
 * A platform with planted fraud at a realistic rate and with everything that makes honest accounts look like it:
 * households on one phone, relatives and twins who look alike, new phones, poor light, wrong places, apps that send twice.
 */
export function drawPlatform(rates: Rates, seed = 20_817): Account[] {
  const random = createRandom(seed)
  const accounts = drawHonest(rates.accounts, random)
  plantRented(accounts, rates.rented, random)
  plantRings(accounts, rates.rings, random)
  plantReplays(accounts, rates.replays, random)
  return accounts
}

const idOf = (i: number): string => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`

function drawHonest(count: number, random: Random): Account[] {
  const accounts: Account[] = []
  while (accounts.length < count) {
    const size = random.chance(0.045) ? random.pick([2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4]) : 1
    const shared = size > 1 ? `phone of household ${accounts.length}` : null
    const head = drawFace(random)
    for (let member = 0; member < size && accounts.length < count; member++) {
      const twin = member > 0 && random.chance(0.02)
      const face = member === 0 ? head : drawFace(random, head, twin ? 0.62 : 0.25)
      accounts.push(drawAccount(accounts.length, face, shared, random))
    }
  }
  return accounts
}

function drawAccount(index: number, face: Face, shared: string | null, random: Random): Account {
  const template = drawSelfie(random, face, 0)
  const account: Account = { id: idOf(index), fraud: null, template, consents: random.chance(0.4), checks: [] }
  const home: [number, number] = [38.7 + random.normal(0, 0.05), -9.14 + random.normal(0, 0.05)]
  const own = `phone of ${index}`
  const newFrom = random.chance(0.12) ? random.between(5, HISTORY_DAYS) : 0
  const together = shared !== null && random.chance(0.5)
  for (let day = HISTORY_DAYS - random.between(0, 6); day > 0; day -= random.between(8, 16)) {
    const borrowed = shared !== null && (together || random.chance(0.3))
    const installId = borrowed ? shared : day < newFrom ? `${own}, new` : own
    // who shares a phone hands it over at the door
    const minute = together ? Math.round(day) * 1440 + random.between(0, 30) : day * 1440
    const at = new Date(NOW.getTime() - minute * MINUTE)
    addCheck(account, index, { face, at, installId, home }, random)
  }
  return account
}

type Drawn = {
  face: Face
  at: Date
  installId: string
  home: [number, number]
  picture?: Uint8Array
  failures?: number
}

export function addCheck(account: Account, index: number, drawn: Drawn, random: Random): Check {
  const poor = random.chance(0.03)
  const selfie = drawSelfie(random, drawn.face, poor ? 1 : 0)
  const far = random.chance(0.0008) ? 0.4 : 0
  const last = account.checks.at(-1)
  const resent = last && random.chance(0.00004) ? last.picture : undefined
  const check: Check = {
    id: `${account.id.slice(0, 24)}${String(index).padStart(6, '0')}${String(account.checks.length).padStart(6, '0')}`,
    account: index,
    at: drawn.at,
    installId: drawn.installId,
    selfie,
    score: score(selfie, account.template),
    picture: drawn.picture ?? (resent ? copied(resent, random) : drawPicture(random)),
    place: [drawn.home[0] + random.normal(0, 0.02) + far, drawn.home[1] + random.normal(0, 0.02)],
    accuracyMetres: random.whole(5, 60),
    failures: drawn.failures ?? (poor && random.chance(0.3) ? random.whole(1, 4) : 0),
  }
  account.checks.push(check)
  return check
}

/** The model's cosine: likeness within the common part, which every face has, and the person's own. */
export function score(a: Face, b: Face): number {
  let own = 0
  for (let i = 0; i < a.length; i++) own += (a[i] as number) * (b[i] as number)
  return 0.84 + 0.16 * own
}

const honest = (accounts: readonly Account[], random: Random): [Account, number] => {
  for (;;) {
    const index = random.whole(0, accounts.length - 1)
    const account = accounts[index] as Account
    if (account.fraud === null && account.checks.length > 5) return [account, index]
  }
}

/** Somebody else works under the account for some weeks, mostly with a phone of their own, now and then far away. */
function plantRented(accounts: Account[], count: number, random: Random): void {
  for (let n = 0; n < count; n++) {
    const [account, index] = honest(accounts, random)
    account.fraud = 'rented'
    const renter = drawFace(random)
    const phone = random.chance(0.75) ? `phone of renter ${n}` : null
    const away = random.chance(0.3)
    const from = account.checks.length - random.whole(2, 5)
    const taken = account.checks.splice(from)
    for (const check of taken) {
      const home: [number, number] = away ? [check.place[0] + 0.35, check.place[1]] : check.place
      const failures = random.chance(0.35) ? random.whole(3, 5) : 0
      addCheck(
        account,
        index,
        { face: renter, at: check.at, installId: phone ?? check.installId, home, failures },
        random,
      )
      if (!away || random.chance(0.6)) continue
      const soon = new Date(check.at.getTime() + random.between(4, 14) * MINUTE)
      addCheck(
        account,
        index,
        { face: renter, at: soon, installId: check.installId, home: [home[0] - 0.35, home[1]] },
        random,
      )
    }
  }
}

/** Two people work six accounts from two phones; each account was enrolled with one of their faces. */
function plantRings(accounts: Account[], count: number, random: Random): void {
  for (let n = 0; n < count; n++) {
    const people = [drawFace(random), drawFace(random)] as const
    for (let member = 0; member < 6; member++) {
      const [account, index] = honest(accounts, random)
      account.fraud = 'ring'
      const face = people[member % 2] as Face
      account.template = drawSelfie(random, face, 0)
      const before = account.checks.splice(0)
      for (const check of before) {
        const installId = `ring ${n} phone ${random.chance(0.85) ? member % 2 : 1 - (member % 2)}`
        const at = new Date(Math.round(check.at.getTime() / DAY) * DAY + member * 7 * MINUTE)
        addCheck(account, index, { face, at, installId, home: check.place }, random)
      }
    }
  }
}

/** The owner's own picture is sent again from a file, cropped and encoded anew, by whoever works under the account. */
function plantReplays(accounts: Account[], count: number, random: Random): void {
  for (let n = 0; n < count; n++) {
    const [account, index] = honest(accounts, random)
    account.fraud = 'replay'
    const [source] = account.checks
    if (!source) continue
    const other = random.chance(0.4) ? honest(accounts, random) : null
    for (const [of, at] of other ? [[account, index] as const, other] : [[account, index] as const]) {
      of.fraud = 'replay'
      const last = of.checks.at(-1) as Check
      const installId = random.chance(0.5) ? `phone of replayer ${n}` : last.installId
      const when = new Date(last.at.getTime() + 2 * DAY)
      const sent = addCheck(
        of,
        at,
        { face: account.template, at: when, installId, home: last.place, picture: copied(source.picture, random) },
        random,
      )
      sent.selfie = source.selfie
      sent.score = score(source.selfie, of.template)
    }
  }
}
