import { describe, expect, it } from 'vitest'
import type { CaptureLink, CaptureOutcome } from '@/lib/capture/view'
import { needsAnswer, type OpenLink, STEPS, screenOf, stepOf } from './screen'

const open: OpenLink = {
  state: 'open',
  operator: 'Parcelway',
  challengeId: 'c1',
  reason: 'periodic',
  expiresAt: '2026-11-23T18:00:00Z',
  timeZone: 'America/Chicago',
  locale: 'en',
  formats: 'en-GB',
  mayWorkMeanwhile: true,
  consented: true,
  release: { version: 1, locale: 'en', text: '', sha256: '' },
  option: null,
  hasReference: true,
  moving: false,
  retakes: 0,
  retakesLeft: 10,
  offerOtherPath: false,
}
const ended = (why: Extract<CaptureLink, { state: 'ended' }>['why']): CaptureLink => ({
  state: 'ended',
  operator: 'Parcelway',
  why,
  locale: 'en',
  formats: 'en-GB',
  timeZone: 'UTC',
  mayWork: true,
  keepsEvidence: false,
})
const waiting: CaptureOutcome = { outcome: 'waiting' }
const cleared: CaptureOutcome = { outcome: 'cleared', mayWork: true, checkedAt: '2026-11-23T15:00:00Z' }
const retake: CaptureOutcome = { outcome: 'retake', reasons: ['too-dark'], retakesLeft: 9, offerOtherPath: false }
const withoutConsent: CaptureOutcome = { outcome: 'refused', code: 'consent-required' }

const nameOf = (...args: Parameters<typeof screenOf>) => screenOf(...args).name

describe('the screen of an open link', () => {
  it('follows the step asked for', () => {
    expect(nameOf(open, null, 'prompt', false)).toBe('prompt')
    expect(nameOf(open, null, 'camera', false)).toBe('camera')
    expect(nameOf(open, null, 'other', false)).toBe('other')
    expect(nameOf(open, null, 'preview', true)).toBe('preview')
  })

  it('never reaches the camera without consent in force', () => {
    for (const step of STEPS) {
      const screen = nameOf({ ...open, consented: false }, null, step, true)
      expect(['prompt', 'consent', 'other']).toContain(screen)
      expect(['camera', 'preview']).not.toContain(nameOf(open, withoutConsent, step, true))
    }
  })

  it('does not ask again for a consent that is in force', () => {
    expect(nameOf(open, null, 'consent', false)).toBe('camera')
  })

  it('says what is missing once the driver has agreed', () => {
    expect(nameOf({ ...open, hasReference: false }, null, 'camera', false)).toBe('no-reference')
    expect(nameOf({ ...open, hasReference: false, consented: false }, null, 'camera', false)).toBe('consent')
  })

  it('stops a driver who is moving at every step', () => {
    for (const step of STEPS) expect(nameOf({ ...open, moving: true }, null, step, true)).toBe('moving')
  })

  it('offers the other path alone when no retake is left', () => {
    expect(nameOf({ ...open, retakesLeft: 0 }, null, 'camera', false)).toBe('other')
  })

  it('goes back to the camera without a picture in hand', () => {
    expect(nameOf(open, null, 'preview', false)).toBe('camera')
  })

  it('shows the cause of a retake, and the camera again after it', () => {
    expect(nameOf(open, retake, 'answer', false)).toBe('retake')
    expect(nameOf(open, retake, 'camera', false)).toBe('camera')
  })

  it('has no way back once a selfie was taken in', () => {
    for (const step of STEPS) {
      expect(nameOf(open, waiting, step, true)).toBe('waiting')
      expect(nameOf(open, cleared, step, true)).toBe('cleared')
    }
  })
})

describe('the screen of a link that has ended', () => {
  it('says how, whatever step the address asks for', () => {
    for (const why of ['waived', 'failed', 'expired', 'cancelled'] as const) {
      for (const step of STEPS)
        expect(screenOf(ended(why), null, step, true)).toMatchObject({ name: 'ended', end: why })
    }
  })

  it('shows how a sent selfie came out', () => {
    expect(nameOf(ended('submitted'), null, 'prompt', false)).toBe('waiting')
    expect(nameOf(ended('submitted'), retake, 'prompt', false)).toBe('retake')
    expect(nameOf(ended('passed'), cleared, 'prompt', false)).toBe('cleared')
    expect(nameOf(ended('passed'), null, 'prompt', false)).toBe('cleared')
  })

  it('tells a new selfie asked by a person from a check that was not passed', () => {
    expect(screenOf(ended('failed'), retake, 'prompt', false)).toMatchObject({ end: 'new-selfie' })
    expect(screenOf(ended('failed'), cleared, 'prompt', false)).toMatchObject({ end: 'failed' })
  })
})

describe('what the page asks the server for', () => {
  it('is the outcome only where it can be shown', () => {
    expect(needsAnswer(open, 'prompt')).toBe(false)
    expect(needsAnswer(open, 'answer')).toBe(true)
    expect(needsAnswer(ended('passed'), 'prompt')).toBe(true)
    expect(needsAnswer(ended('expired'), 'answer')).toBe(false)
  })

  it('is the prompt for an address with an unknown step', () => {
    expect(stepOf('nonsense')).toBe('prompt')
    expect(stepOf(['camera', 'answer'])).toBe('prompt')
  })
})
