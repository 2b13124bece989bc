import { z } from 'zod'

const time = z.iso.datetime()
const photo = z
  .object({ contentType: z.literal('image/jpeg'), base64: z.string() })
  .nullable()
  .describe('Null where the picture has been destroyed.')
const rows = <S extends z.ZodRawShape>(described: string, shape: S) => z.array(z.looseObject(shape)).describe(described)

/** Everything kept on a driver. Rows may hold more than is named here, and more may come. */
export const driverExport = z
  .object({
    exportedAt: time,
    driver: z
      .looseObject({ ref: z.string(), name: z.string(), email: z.string().nullable(), addedAt: time })
      .describe('What the platform said of the driver.'),
    consents: rows('Answers to the consent release.', { decision: z.string(), releaseVersion: z.int(), at: time }),
    optionalConsents: rows('Answers to the optional choices.', { decision: z.string(), purpose: z.string(), at: time }),
    referencePhotos: rows('Photos on file.', { id: z.uuid(), source: z.string(), status: z.string(), photo }),
    checks: rows('Selfies, with place and phone.', { id: z.uuid(), status: z.string(), createdAt: time, photo }),
    comparisons: rows('Scores of selfies against photos on file.', { score: z.number() }),
    templateComparisons: rows('Scores of selfies against the template.', { raw: z.number() }),
    measurements: rows('What was measured of each face.', {
      photoId: z.uuid(),
      descriptor: z.array(z.number()).nullable(),
      landmarks: z.array(z.number()).nullable().describe('x, y, … in px of the photo.'),
    }),
    templates: rows('What the photos make together.', { matcher: z.string(), matcherVersion: z.string() }),
    challenges: rows('Selfies asked for.', { reason: z.string(), status: z.string(), issuedAt: time }),
    nextChallenge: rows('When a selfie is asked for next from time to time.', { wantedAt: time }),
    checksByPerson: rows('Checks of a document by a person.', { cause: z.string(), reason: z.string().nullable() }),
    restrictions: rows('What stopped the driver from working, from when until when.', { kind: z.string() }),
    cases: rows('Checks that people looked at, and what they found.', {
      id: z.uuid(),
      findings: z.array(z.looseObject({})),
    }),
    notes: rows('Notes on those cases.', { text: z.string().nullable(), writtenAt: time }),
    suspensions: rows('Suspensions, proposed or in force.', { reason: z.string().nullable() }),
    letters: rows('Letters to the driver.', { subject: z.string().nullable(), body: z.string().nullable() }),
    releasedHolds: rows('Holds that a person ended.', { reason: z.string().nullable() }),
    appeals: rows('Appeals.', { statement: z.string().nullable(), status: z.string() }),
    appealPictures: rows('Pictures sent with appeals.', { id: z.uuid(), photo }),
    reversals: rows('Decisions undone on appeal.', { reversedAt: time }),
    sharingSuspicions: rows('Suspicions that the account is shared.', { note: z.string().nullable() }),
    sharingCases: rows('Cases of sharing that the account is or was in.', { joinedAt: time }),
    sharingEvidence: rows('Signals of sharing.', { signal: z.string() }),
    sharingActs: rows('What was done with those cases, with its reason.', { act: z.string() }),
    sharingDevices: rows('Phones.', { installId: z.string() }),
    sharingFaces: rows('Groups of like faces among the selfies.', { selfies: z.int() }),
    sharingTraces: rows('What the signals keep of each selfie.', { verificationId: z.uuid() }),
    trainingPairs: rows('Pairs of photos used to train and measure reviewers.', { madeAt: time }),
    trainingPhotos: rows('Photos brought in for that.', { photo }),
    legalHolds: rows('Legal holds, without their reason.', { placedAt: time }),
    erasure: rows('An erasure that was asked for and waits.', { requestedAt: time }),
    inspections: rows('Why auditors looked at the photos.', { beganAt: time, reason: z.string().nullable() }),
    history: rows('What was done, oldest first; each view of a photo too.', { type: z.string(), occurredAt: time }),
  })
  .meta({ id: 'DriverExport' })
export type DriverExport = z.infer<typeof driverExport>
