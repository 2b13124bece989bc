import { afterEach, expect, test, vi } from 'vitest'
import type { Given } from './recorder'
import { keepUnsent, keptUnsent } from './unsent'

const stored = new Map<string, string>()
vi.stubGlobal('sessionStorage', {
  getItem: (name: string) => stored.get(name) ?? null,
  setItem: (name: string, value: string) => stored.set(name, value),
  removeItem: (name: string) => stored.delete(name),
})
afterEach(() => stored.clear())

const given = (caseId: string, more: Partial<Given> = {}): Given => ({
  caseId,
  driverName: 'Ada Ferro',
  finding: 'same_person',
  form: {
    finding: 'same_person',
    reasons: [],
    note: 'Told in trust.',
    features: {},
    shownPhotoIds: [],
    zoomed: null,
  },
  state: 'sending',
  trouble: null,
  refusal: null,
  settlesAt: null,
  ...more,
})

test('what has not reached the server is there for the next page of the tab, without its note', () => {
  keepUnsent([given('one'), given('two')])
  expect(keptUnsent().map(({ caseId, state }) => [caseId, state])).toEqual([
    ['one', 'sending'],
    ['two', 'sending'],
  ])
  expect([...stored.values()].join()).not.toContain('trust')
})

test('what was recorded, or refused, is not sent again by the next page', () => {
  const refusal = { ok: false, code: 'claim-lost' } as const
  keepUnsent([
    given('recorded', { state: 'recorded', settlesAt: 1 }),
    given('learned', { state: 'recorded', form: null, settlesAt: 1 }),
    given('refused', { state: 'refused', refusal }),
  ])
  expect(keptUnsent()).toEqual([])
})
