import { expect, test } from 'vitest'
import { type SuspendDraft, timesOf } from './suspend-times'

const now = new Date('2026-05-20T12:00:00Z')
const draft: SuspendDraft = { starts: 'now', startsAt: '', ends: '7', endsAt: '' }
const local = (at: string) => {
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`
}

test('seven days from now', () => {
  const { times, errors } = timesOf(draft, now)
  expect(errors).toEqual({})
  expect(times).toEqual({ startsAt: null, endsAt: new Date('2026-05-27T12:00:00Z') })
})

test('days count from a later start', () => {
  const { times } = timesOf({ ...draft, starts: 'later', startsAt: local('2026-05-22T06:00:00Z'), ends: '14' }, now)
  expect(times.startsAt).toEqual(new Date('2026-05-22T06:00:00Z'))
  expect(times.endsAt).toEqual(new Date('2026-06-05T06:00:00Z'))
})

test('until lifted has no end', () => {
  expect(timesOf({ ...draft, ends: 'lifted' }, now).times.endsAt).toBeNull()
})

test('says what is missing or impossible, at its field', () => {
  expect(timesOf({ ...draft, starts: 'later', ends: 'at' }, now).errors).toEqual({
    startsAt: 'Give the date and time it starts.',
    endsAt: 'Give the date and time it ends.',
  })
  expect(timesOf({ ...draft, starts: 'later', startsAt: local('2026-05-19T06:00:00Z') }, now).errors.startsAt).toMatch(
    /has passed/,
  )
  expect(timesOf({ ...draft, ends: 'at', endsAt: local('2026-05-20T11:00:00Z') }, now).errors.endsAt).toMatch(/after/)
})
