import { expect, test } from 'vitest'
import { staff } from '@/scripts/testing/platform'
import { changeView, listViews, removeView, saveView } from './keep-views'

const form = (name: string, address = 'lane=all&after=abc&band=hold') => ({ name, address })

test('a view is kept without its place, for its owner alone until a lead shares it', async () => {
  const [lead, reviewer] = await Promise.all([staff('lead'), staff('reviewer')])
  const kept = await saveView(lead, form('Holds'))
  if (!kept.ok) throw new Error(kept.code)
  expect(kept.value).toMatchObject({ name: 'Holds', address: 'band=hold&lane=all', shared: false, mine: true })
  const { id } = kept.value
  const seen = async () => {
    const views = await listViews(reviewer)
    return views.ok ? views.value.find((view) => view.id === id) : undefined
  }
  expect(await seen()).toBeUndefined()
  expect(await changeView(lead, id, { shared: true, name: 'All holds' })).toMatchObject({ ok: true })
  expect(await seen()).toMatchObject({ name: 'All holds', mine: false, owner: lead.name })
  expect(await changeView(reviewer, id, { name: 'Mine now' })).toMatchObject({ code: 'not-found' })
  expect(await removeView(reviewer, id)).toMatchObject({ code: 'not-found' })
  expect(await removeView(lead, id)).toMatchObject({ ok: true })
  expect(await seen()).toBeUndefined()
})

test('the words searched for, which may name a driver, are not kept', async () => {
  const kept = await saveView(await staff('reviewer'), form('Found', 'q=Fatima+El+Idrissi&lane=all&region=Harbour'))
  expect(kept.ok && kept.value.address).toBe('lane=all&region=Harbour')
})

test('reviewers share none, a name is there once, and each bad name says what is wrong', async () => {
  const reviewer = await staff('reviewer')
  expect(await saveView(reviewer, { ...form('Shared'), shared: true })).toMatchObject({ code: 'forbidden' })
  expect(await saveView(reviewer, form('Mine'))).toMatchObject({ ok: true })
  expect(await saveView(reviewer, form('Mine'))).toMatchObject({ code: 'name-taken' })
  expect(await saveView(reviewer, form(' '))).toMatchObject({ code: 'invalid', detail: 'Give the view a name.' })
  expect(await saveView(reviewer, form('x'.repeat(41)))).toMatchObject({
    code: 'invalid',
    detail: 'A name has at most 40 characters: shorten it.',
  })
})

test('a view keeps columns and row height with its filters; one kept without them goes on saying nothing of them', async () => {
  const [lead, reviewer] = await Promise.all([staff('lead'), staff('reviewer')])
  const drawn = await saveView(lead, {
    ...form('Drawn', 'rows=compact&lane=all&cols=why.waiting&before=xyz'),
    shared: true,
  })
  const plain = await saveView(lead, { ...form('Plain', 'lane=all'), shared: true })
  if (!drawn.ok || !plain.ok) throw new Error('not kept')
  const views = await listViews(reviewer)
  const addressOf = (id: string) => views.ok && views.value.find((view) => view.id === id)?.address
  expect(addressOf(drawn.value.id)).toBe('cols=why.waiting&lane=all&rows=compact')
  expect(addressOf(plain.value.id)).toBe('lane=all')
})
