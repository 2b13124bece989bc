import { expect, test } from 'vitest'
import { database } from '@/lib/database'
import { putDriver } from '@/lib/drivers'
import {
  approveSuspension,
  changeSuspension,
  openSuspension,
  readLetter,
  readReceipt,
  receiptUrlOf,
} from '@/lib/enforcement'
import { eraseDriver } from '@/lib/retention'
import { appealed, filed, heardBy } from '@/scripts/testing/appeals'
import { platformKey, staff } from '@/scripts/testing/platform'
import { proposedSuspension } from '@/scripts/testing/suspend-driver'
import { decideAppeal } from '.'

const HOUR = 3_600_000
const reason = 'Another step of the ladder fits what was found.'
const at = new Date('2027-05-04T08:00:00Z')
const after = (hours: number) => new Date(at.getTime() + hours * HOUR)

async function newestLetter(driverId: string) {
  const notice = await database().notice.findFirstOrThrow({ where: { driverId }, orderBy: { composedAt: 'desc' } })
  return { notice, body: (await readLetter(notice.id))?.body ?? '' }
}

async function contested(locale: string) {
  const made = await proposedSuspension(at)
  await putDriver(platformKey(), made.driver.ref, { name: 'Ada Ferro', locale })
  const { decisionId } = made.proposal
  expect(await filed({ driver: made.driver, decisionId }, { now: after(1) })).toMatchObject({ ok: true })
  return made
}

test.each([
  ['en', 'You appealed against this decision on 4 May.', 'decides it by 7 May at 09:00', 'can appeal until'],
  ['es', 'Recurriste esta decisión el 4 de mayo.', 'a más tardar el 7 de mayo a las 09:00', 'puedes recurrir'],
  ['fr', 'un recours contre cette décision le 4 mai.', 'au plus tard le 7 mai à 09:00', 'vous pouvez faire un recours'],
  ['ar', 'قدّمت اعتراضًا على هذا القرار في 4 مايو.', 'في موعد أقصاه 7 مايو الساعة 09:00', 'فيمكنك تقديم اعتراض'],
])(
  'a suspension that is appealed against already says in %s until when that is decided, and offers no other',
  async (locale, filedOn, until, offer) => {
    const { driver, proposal, lead } = await contested(locale)
    const desk = await openSuspension(lead, proposal.id, after(2))
    const preview = desk.ok && desk.value.preview[0]?.body
    const form = { suspensionId: proposal.id, step: 'first' as const }
    expect(await approveSuspension(lead, form, after(2))).toMatchObject({ ok: true })
    const { notice, body } = await newestLetter(driver.id)
    for (const words of [filedOn, until]) {
      expect(body).toContain(words)
      expect(preview).toContain(words)
    }
    expect(body).not.toContain(offer)
    expect(body).not.toContain('/appeal/')
    expect(notice).toMatchObject({ kind: 'suspension', appealBy: null, appealTokenHash: null })
  },
)

test('so does one that was changed; late it says that it is, and once decided when that was', async () => {
  const { driver, proposal, lead } = await contested('en')
  await approveSuspension(lead, { suspensionId: proposal.id, step: 'first' }, after(2))
  const change = async (step: 'repeated' | 'severe' | 'first', hours: number) => {
    expect(await changeSuspension(lead, { suspensionId: proposal.id, step, reason }, after(hours))).toMatchObject({
      ok: true,
    })
    return (await newestLetter(driver.id)).body
  }
  expect(await change('repeated', 3)).toContain('decides it by 7 May at 09:00')
  expect(await change('severe', 80)).toContain('It should have been decided by 7 May at 09:00 UTC: we are late')
  const appeal = await database().appeal.findFirstOrThrow({ where: { driverId: driver.id } })
  const hearer = await staff('lead')
  await heardBy(hearer, appeal.id, 'different_people', after(81))
  const form = { appealId: appeal.id, outcome: 'upheld' as const, reasons: ['differences_remain' as const] }
  expect(await decideAppeal(hearer, form, after(82))).toMatchObject({ ok: true })
  expect(await change('repeated', 100)).toContain('That appeal was decided on 7 May; our letter of that day says how.')
})

test('the page of an older letter no longer offers an appeal once one is filed, but says how it stands', async () => {
  const made = await proposedSuspension(at)
  const { notice } = await newestLetter(made.driver.id)
  const page = () => readReceipt(receiptUrlOf(notice).split('/').at(-1) ?? '', after(3))
  expect(await page()).toMatchObject({ appealOpen: true, appealed: null })
  await filed({ driver: made.driver, decisionId: made.proposal.decisionId }, { now: after(1) })
  const appealed = { filedAt: after(1).toISOString(), dueAt: after(73).toISOString(), decidedAt: null }
  expect(await page()).toMatchObject({ appealed })
})

test('what letters know of appeals is what there is of them, also while an erasure waits for it', async () => {
  const { driver, appeal, decisionId } = await appealed()
  const known = () => database().appealedDecision.findUnique({ where: { decisionId } })
  expect(await known()).toMatchObject({ filedAt: appeal.filedAt, dueAt: appeal.dueAt, decidedAt: null })
  await eraseDriver(platformKey(), driver.ref, {})
  expect(await known()).toMatchObject({ decidedAt: null })
})
