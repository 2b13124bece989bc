import { beforeAll, expect, test } from 'vitest'
import { database } from '@/lib/database'
import {
  addNote,
  claimCase,
  countUnreadMentions,
  escalateCase,
  listNotes,
  markMentionsRead,
  readMentions,
  recordFirstFinding,
  snoozeCase,
} from '@/lib/review'
import type { Role, StaffActor } from '@/lib/vocabulary'
import { decideCase } from '@/scripts/testing/decide-case'
import { decideConsent, enrolledDriver, openedCase, staff } from '@/scripts/testing/platform'

/** Somebody who can sign in, so that they can be named. */
async function member(role: Role): Promise<StaffActor> {
  const actor = await staff(role)
  await database().staffUser.update({ where: { id: actor.id }, data: { passwordHash: 'argon2id of nothing' } })
  return actor
}

let first: StaffActor
let second: StaffActor
let lead: StaffActor
let manager: StaffActor

beforeAll(async () => {
  first = await member('reviewer')
  second = await member('reviewer')
  lead = await member('lead')
  manager = await member('manager')
})

async function openCaseOfStranger() {
  const driver = await enrolledDriver('p01')
  return { driver, ...(await openedCase(driver, 'p15/2.jpg')) }
}

async function textsFor(reader: StaffActor, caseId: string): Promise<(string | null)[]> {
  const answer = await listNotes(reader, caseId)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value.entries.map((entry) => entry.text)
}

test('a note is sealed, recorded without its words, and read by those who are blind to nothing', async () => {
  const { id, driverId } = await openCaseOfStranger()
  const added = await addNote(lead, id, { text: 'The scar above the left brow is gone.' })
  expect(added.ok).toBe(true)
  const row = await database().caseNote.findFirstOrThrow({ where: { caseId: id } })
  expect(Buffer.from(row.sealedText ?? []).includes('scar')).toBe(false)
  const records = await database().auditRecord.findMany({ where: { driverId, type: 'note.added' } })
  expect(records).toHaveLength(1)
  expect(JSON.stringify(records[0]?.data)).not.toContain('scar')

  expect(await textsFor(manager, id)).toEqual(['The scar above the left brow is gone.'])
  expect(await textsFor(first, id)).toEqual([])
  expect(await listNotes(first, id)).toMatchObject({ value: { withheld: true, mayWrite: true } })
  expect(await listNotes(manager, id)).toMatchObject({ value: { withheld: false, mayWrite: false } })
})

test("a reviewer reads others' notes after a finding of their own, a second look none before it has decided", async () => {
  const { id } = await openCaseOfStranger()
  await addNote(lead, id, { text: 'Seen at the depot today.' })
  await claimCase(first, id)
  expect(await textsFor(first, id)).toEqual([])
  await recordFirstFinding(first, id, { finding: 'different_people', features: {} })
  expect(await textsFor(first, id)).toEqual(['Seen at the depot today.'])
  await decideCase(first, id, 'different_people', 'The nose is another.')
  expect(await textsFor(first, id)).toEqual(['Seen at the depot today.', 'The nose is another.'])

  await addNote(first, id, { text: 'I am quite sure.' })
  await claimCase(second, id)
  await recordFirstFinding(second, id, { finding: 'different_people', features: {} })
  await addNote(second, id, { text: 'Ears differ too.' })
  expect(await textsFor(second, id)).toEqual(['Ears differ too.'])
  await decideCase(second, id, 'different_people')
  expect(await textsFor(second, id)).toEqual([
    'Seen at the depot today.',
    'The nose is another.',
    'I am quite sure.',
    'Ears differ too.',
  ])
})

test('a mention reaches whoever is named, and its text only those who may see it', async () => {
  const { id, number } = await openCaseOfStranger()
  const text = `@${second.name} and @${manager.name}, please look at the ears, says @${lead.name}.`
  const added = await addNote(lead, id, { text })
  expect(added).toMatchObject({ value: { mentioned: [second.name] } })
  expect(await countUnreadMentions(first)).toBe(0)
  expect(await countUnreadMentions(second)).toBe(1)
  expect(await countUnreadMentions(manager)).toBeUndefined()

  const mention = { caseId: id, number: `C-${number}`, by: lead.name, read: false, mayOpen: true }
  expect(await readMentions(second)).toMatchObject({ value: { entries: [{ ...mention, text: null }], unread: 1 } })
  await claimCase(second, id)
  await recordFirstFinding(second, id, { finding: 'same_person', features: {} })
  const seen = await readMentions(second)
  expect(seen).toMatchObject({ value: { entries: [{ ...mention, text }] } })

  const ids = seen.ok ? seen.value.entries.map((entry) => entry.id) : []
  await markMentionsRead(first, ids)
  expect(await countUnreadMentions(second)).toBe(1)
  expect(await markMentionsRead(second, ids)).toEqual({ ok: true, value: { unread: 0 } })
  expect(await readMentions(second)).toMatchObject({ value: { entries: [{ read: true }], unread: 0 } })
})

test('reviewers who took no part can neither read, write nor be named where leads adjudicate', async () => {
  const { id } = await openCaseOfStranger()
  await decideCase(first, id, 'different_people')
  await decideCase(second, id, 'same_person')
  const third = await member('reviewer')
  const named = await listNotes(lead, id)
  const ids = named.ok ? named.value.people.map((one) => one.id) : []
  expect(ids).toEqual(expect.arrayContaining([first.id, second.id]))
  expect(ids).not.toContain(third.id)
  expect(ids).not.toContain(lead.id)
  for (const answer of [await listNotes(third, id), await addNote(third, id, { text: 'Me too.' })])
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' })
})

test('what was written on an undecided case goes with the consent', async () => {
  const { id, driver } = await openCaseOfStranger()
  await addNote(lead, id, { text: 'Wears a cap.' })
  await decideCase(first, id, 'different_people', 'The chin is wider.')
  await escalateCase(lead, id, { reason: 'Somebody called about it.' })
  const until = new Date(Date.now() + 300_000).toISOString()
  await snoozeCase(await member('lead'), id, { until, reason: 'They call again at noon.' })
  const written = { id, OR: [{ sealedEscalationReason: { not: null } }, { sealedSnoozeReason: { not: null } }] }
  expect(await database().reviewCase.count({ where: written })).toBe(1)
  await decideConsent(driver.ref, 'withdrawn')
  expect(await database().reviewCase.count({ where: written })).toBe(0)
  expect(await textsFor(lead, id)).toEqual([null])
  expect(await database().finding.count({ where: { caseId: id, sealedNote: { not: null } } })).toBe(0)
  expect(await addNote(lead, id, { text: 'Still here?' })).toMatchObject({ code: 'cancelled' })
})

test('the note of somebody who has the reader’s name is not the reader’s own', async () => {
  const [author, lead] = [await staff('reviewer'), await staff('lead')]
  await database().staffUser.updateMany({ where: { id: { in: [author.id, lead.id] } }, data: { name: 'Kim Lee' } })
  const { id } = await openedCase(await enrolledDriver('p01'), 'p15/1.jpg')
  await decideCase({ ...author, name: 'Kim Lee' }, id, 'different_people', 'The ears differ.')
  const notes = await listNotes({ ...lead, name: 'Kim Lee' }, id)
  expect(notes.ok && notes.value.entries).toMatchObject([
    { text: 'The ears differ.', by: { name: 'Kim Lee', you: false } },
  ])
})
