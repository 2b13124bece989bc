import { createServer, type Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { configuration } from '@/lib/configuration'
import { database } from '@/lib/database'
import { putDriver } from '@/lib/drivers'
import { platformKey } from '@/scripts/testing/platform'
import { proposalOn, proposedSuspension } from '@/scripts/testing/suspend-driver'
import { openSuspension, readReceipt, receiptUrlOf } from '..'
import { deliverDueNotices, deliverNotice } from './deliver-notice'
import { handOver } from './mail'

const MINUTE = 60_000
type Behaviour = 'take' | 'later' | 'refuse'
let behaviour: Behaviour = 'take'
const taken: { to: string[]; raw: string }[] = []
/** What goes on while the server takes its so-manieth letter. */
let meanwhile: (nth: number) => Promise<unknown> = async () => undefined
const PORT = 25_000 + (process.pid % 10_000)

const answer = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code })
const newServer = () =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      if (behaviour === 'refuse') done(answer(550, 'No such mailbox'))
      else if (behaviour === 'later') done(answer(451, 'Come again'))
      else done()
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        taken.push({ to: session.envelope.rcptTo.map((one) => one.address), raw: Buffer.concat(parts).toString() })
        meanwhile(taken.length).then(() => done(), done)
      })
    },
  })
let server: SMTPServer
const listen = () =>
  new Promise<void>((ready) => {
    server = newServer()
    server.listen(PORT, '127.0.0.1', ready)
  })
const close = () => new Promise<void>((done) => server.close(() => done()))

beforeAll(async () => {
  Object.assign(configuration(), {
    smtp: { url: `smtp://127.0.0.1:${PORT}`, from: 'Parcelway <no-reply@parcelway.example>' },
  })
  await listen()
})
afterAll(close)
beforeEach(() => {
  behaviour = 'take'
  taken.length = 0
})

async function letter(now: Date, email: string | null = `${crypto.randomUUID()}@drivers.example`, locale = 'es') {
  const scene = await proposedSuspension(now)
  await database().notice.deleteMany({ where: { driverId: scene.driver.id } })
  await database().suspension.deleteMany({ where: { driverId: scene.driver.id } })
  if (email) await putDriver(platformKey(), scene.driver.ref, { name: 'Ada Ferro', email, locale })
  await proposalOn(scene.row.id, now)
  const notice = await database().notice.findFirstOrThrow({ where: { driverId: scene.driver.id } })
  const after = async () =>
    await database().notice.findUniqueOrThrow({ where: { id: notice.id }, include: { deliveries: true } })
  return { ...scene, email, notice, after }
}

test('a letter is mailed word for word as it is kept, once, however many workers try', async () => {
  const now = new Date()
  const { notice, email, after } = await letter(now)
  await Promise.all([deliverNotice(notice.id, now), deliverNotice(notice.id, now), deliverDueNotices(now)])
  const mine = taken.filter((mail) => mail.to.includes(email ?? ''))
  expect(mine).toHaveLength(1)
  expect(await after()).toMatchObject({ mail: 'sent', mailSentAt: now, deliveries: [{ outcome: 'sent', code: 250 }] })
  const raw = mine[0]?.raw ?? ''
  expect(raw).toContain(`Message-ID: <${notice.id}@`)
  expect(raw).toContain('Content-Language: es')
  const receipt = await readReceipt(receiptUrlOf(notice).split('/').at(-1) ?? '')
  const encoded = /Content-Transfer-Encoding: (\S+)/.exec(raw)?.[1]
  const content = raw.slice(raw.indexOf('\r\n\r\n') + 4)
  const text = encoded === 'base64' ? Buffer.from(content, 'base64').toString() : quotedPrintable(content)
  expect(text.replaceAll('\r\n', '\n').trim()).toBe(receipt?.body)
})

test('a letter in Arabic goes as plain text and, beside it, as HTML that runs right to left', async () => {
  const now = new Date()
  const { notice, email } = await letter(now, undefined, 'ar-MA')
  await deliverNotice(notice.id, now)
  const raw = taken.find((mail) => mail.to.includes(email ?? ''))?.raw ?? ''
  expect(raw).toContain('Content-Language: ar')
  expect(raw).toContain('multipart/alternative')
  const receipt = await readReceipt(receiptUrlOf(notice).split('/').at(-1) ?? '')
  const [text, html] = partsOf(raw)
  expect(text).toBe(receipt?.body)
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html?.replaceAll('<br>', '').replaceAll('</p><p>', '')).toContain(receipt?.body.split('\n')[0])
})

test('while the mail server is away the letter is kept, the desk says so, and it goes later', async () => {
  const now = new Date()
  const { notice, lead, after, email } = await letter(now)
  await close()
  await deliverNotice(notice.id, now)
  expect(await after()).toMatchObject({ mail: 'waiting', deliveries: [{ outcome: 'unreachable', code: null }] })
  const desk = await openSuspension(lead, notice.suspensionId ?? '', now)
  expect(desk.ok && desk.value.notices).toMatchObject([{ mail: 'waiting' }])
  await deliverNotice(notice.id, new Date(now.getTime() + MINUTE / 2))
  expect((await after()).deliveries).toHaveLength(1)
  await listen()
  behaviour = 'later'
  await deliverNotice(notice.id, new Date(now.getTime() + MINUTE))
  expect((await after()).deliveries.map((one) => one.outcome)).toContain('later')
  behaviour = 'take'
  await deliverDueNotices(new Date(now.getTime() + 10 * MINUTE))
  expect((await after()).mail).toBe('sent')
  expect(taken.filter((mail) => mail.to.includes(email ?? ''))).toHaveLength(1)
})

test('a server that is reached and never says a word keeps no worker: the letter is tried again later', async () => {
  const now = new Date()
  const { notice, after } = await letter(now)
  const open: Socket[] = []
  const silent = createServer((socket) => open.push(socket))
  await close()
  await new Promise<void>((ready) => silent.listen(PORT, '127.0.0.1', ready))
  await deliverNotice(notice.id, now, (mail) => handOver(mail, { connectMs: 50, answerMs: 50 }))
  for (const socket of open) socket.destroy()
  await new Promise((done) => silent.close(done))
  await listen()
  expect(open).toHaveLength(1)
  expect(await after()).toMatchObject({ mail: 'waiting', deliveries: [{ outcome: 'unreachable', code: null }] })
})

test('a batch over which a slow server takes longer than a worker has a letter to itself sends each letter once', async () => {
  const now = new Date()
  const letters = [await letter(now), await letter(now)]
  vi.useFakeTimers({ toFake: ['Date'] })
  meanwhile = async (nth) => {
    if (nth === 1) vi.setSystemTime(Date.now() + 3 * MINUTE)
    else await deliverDueNotices()
  }
  try {
    await deliverDueNotices()
  } finally {
    meanwhile = async () => undefined
    vi.useRealTimers()
  }
  const sentTo = (email: string | null) => taken.filter((mail) => mail.to.includes(email ?? '')).length
  expect(letters.map(({ email }) => sentTo(email))).toEqual([1, 1])
  const [first, second] = (await Promise.all(letters.map(({ after }) => after()))).map((one) =>
    one.mailSentAt?.getTime(),
  )
  expect(Math.abs((first ?? 0) - (second ?? 0))).toBeGreaterThanOrEqual(3 * MINUTE)
})

test('a refused address is marked, said on the desk and in the audit log, and not tried again', async () => {
  const now = new Date()
  const { notice, lead, after } = await letter(now)
  behaviour = 'refuse'
  await deliverNotice(notice.id, now)
  expect(await after()).toMatchObject({
    mail: 'refused',
    mailNextAt: null,
    deliveries: [{ outcome: 'refused', code: 550 }],
  })
  const desk = await openSuspension(lead, notice.suspensionId ?? '', now)
  expect(desk.ok && desk.value.notices).toMatchObject([{ mail: 'refused' }])
  expect(await database().auditRecord.count({ where: { type: 'notice.refused', subjectId: notice.id } })).toBe(1)
  behaviour = 'take'
  await deliverDueNotices(new Date(now.getTime() + 60 * MINUTE))
  expect((await after()).deliveries).toHaveLength(1)
})

test('without an address of the driver nothing is mailed, and nothing pretends it was', async () => {
  const now = new Date()
  const { notice, after } = await letter(now, null)
  await deliverNotice(notice.id, now)
  expect(await after()).toMatchObject({ mail: 'platform', mailSentAt: null, deliveries: [] })
})

/** The parts of a letter in the order sent, decoded. */
function partsOf(raw: string): string[] {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? 'none'
  return raw
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const at = part.indexOf('\r\n\r\n')
      const content = part.slice(at + 4)
      const base64 = part.slice(0, at).includes('base64')
      const words = base64 ? Buffer.from(content, 'base64').toString() : quotedPrintable(content)
      return words.replaceAll('\r\n', '\n').trim()
    })
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
