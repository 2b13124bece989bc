import { z } from 'zod'
import { challengeForm, challengeView } from '@/lib/challenges/view'
import { CHALLENGE_STATUSES } from '@/lib/vocabulary'
import { operation } from '../operation'
import { driverPath, listQuery, pageOf, unknownDriver } from './lists'

const tag = 'Challenges'

const issuedChallenge = challengeView
  .pick({ id: true, status: true, expiresAt: true })
  .extend({ captureUrl: z.url().describe('A secret: hand it to the driver alone.') })
  .meta({ id: 'IssuedChallenge' })

export const issueChallenge = operation({
  id: 'issueChallenge',
  method: 'POST',
  path: '/drivers/{ref}/challenges',
  tag,
  summary: 'Ask a driver for a selfie',
  description:
    'The link opens the page that asks for consent and takes the selfie. It lives 24 h unless you say otherwise. An older open challenge of the driver ends: one link at a time.',
  permission: 'challenge.issue',
  params: driverPath,
  unknown: unknownDriver,
  json: challengeForm,
  answers: { 201: { description: 'Issued.', schema: issuedChallenge } },
  refusals: ['driver-not-found'],
})

export const readChallenge = operation({
  id: 'readChallenge',
  method: 'GET',
  path: '/challenges/{id}',
  tag,
  summary: 'Read a challenge',
  permission: 'challenge.see',
  params: z.strictObject({ id: z.uuid() }),
  unknown: { id: 'challenge-not-found' },
  answers: { 200: { description: 'The challenge.', schema: challengeView } },
  refusals: ['challenge-not-found'],
})

export const listChallenges = operation({
  id: 'listChallenges',
  method: 'GET',
  path: '/challenges',
  tag,
  summary: 'List challenges',
  description: 'Newest first, without their links.',
  permission: 'challenge.see',
  query: listQuery(z.enum(CHALLENGE_STATUSES), 'Issued at or after this time.'),
  answers: { 200: { description: 'A page.', schema: pageOf(challengeView, 'ChallengePage') } },
  refusals: ['driver-not-found', 'bad-cursor'],
})
