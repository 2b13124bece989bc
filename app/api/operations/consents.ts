import { z } from 'zod'
import { consentForm, consentView, optionForm, optionView, releaseView } from '@/lib/consent/view'
import { LANGUAGE_TAG_SAID, LANGUAGES_SAID } from '@/lib/vocabulary'
import { operation } from '../operation'
import { driverPath, unknownDriver } from './lists'

const tag = 'Consent'

export const readRelease = operation({
  id: 'readRelease',
  method: 'GET',
  path: '/releases/current',
  tag,
  summary: 'Read the consent text in force',
  description: 'In the language asked for, else in English.',
  permission: 'release.see',
  query: z.strictObject({
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, LANGUAGE_TAG_SAID)
      .default('en')
      .describe(`A language tag, such as es-MX. The text is there in ${LANGUAGES_SAID}.`),
  }),
  answers: { 200: { description: 'The text.', schema: releaseView } },
  refusals: ['release-not-found'],
})

export const recordConsent = operation({
  id: 'recordConsent',
  method: 'POST',
  path: '/drivers/{ref}/consents',
  tag,
  summary: "Record the driver's answer to a consent text",
  description:
    'After `declined` or `withdrawn` open challenges are waived and a check by a person is due. As soon as no consent is in force, selfies, reference photos and templates go.',
  permission: 'consent.write',
  params: driverPath,
  unknown: unknownDriver,
  json: consentForm,
  answers: { 201: { description: 'Recorded.', schema: consentView } },
  refusals: ['driver-not-found', 'release-not-found', 'at-in-future', 'consent-required', 'erasure-under-way'],
})

export const recordOptionalConsent = operation({
  id: 'recordOptionalConsent',
  method: 'POST',
  path: '/drivers/{ref}/optional-consents',
  tag,
  summary: "Record the driver's answer to an optional choice alone",
  description:
    'Comparison across accounts is asked for apart from the consent, and withdrawn apart from it. After anything but `granted` the driver leaves that comparison at once; nothing else changes.',
  permission: 'consent.write',
  params: driverPath,
  unknown: unknownDriver,
  json: optionForm,
  answers: { 201: { description: 'Recorded.', schema: optionView } },
  refusals: ['driver-not-found', 'release-not-found', 'at-in-future', 'consent-required'],
})
