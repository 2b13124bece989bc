import { z } from 'zod'
import {
  APPEAL_OUTCOMES,
  CHALLENGE_REASONS,
  LANES,
  NOTICE_KINDS,
  OVERTURN_WHYS,
  REASON_CODES,
  RESTRICTION_CAUSES,
  RETAKE_REASONS,
  STANDINGS,
} from '@/lib/vocabulary'

const id = z.uuid()
const instant = z.iso.datetime()
const driver = z.string().nullable().describe("The platform's own reference of the driver.")

const event = <T extends string, S extends z.ZodRawShape>(type: T, data: S) =>
  z.object({
    id: z.uuid().describe('To be given as `after` for what came later.'),
    type: z.literal(type),
    occurredAt: instant,
    data: z.object({ driver, ...data }),
  })

const challenge = { challengeId: id }
const consent = { consentId: id, releaseVersion: z.int(), locale: z.string(), textSha256: z.string() }

/** One event of the feed. No pixels, no scores; the driver is named by the platform's own reference. */
export const feedEvent = z
  .discriminatedUnion('type', [
    event('verification.approved', {
      verificationId: id,
      by: z.enum(['matcher', 'person']),
      caseId: id.optional(),
      appealId: id.optional().describe('A rejection was undone on this appeal.'),
    }),
    event('verification.in_review', { verificationId: id, caseId: id }),
    event('verification.rejected', {
      verificationId: id,
      by: z.literal('person'),
      caseId: id,
      reasons: z.array(z.enum(REASON_CODES)),
    }),
    event('verification.retake', {
      verificationId: id,
      reasons: z.array(z.enum(RETAKE_REASONS)).optional().describe('What was wrong with the capture.'),
      by: z.literal('person').optional().describe('A person asked for it.'),
      caseId: id.optional(),
    }),
    event('challenge.issued', {
      ...challenge,
      reason: z.enum(CHALLENGE_REASONS),
      expiresAt: instant,
      overLimit: z.string().optional().describe('Why a lead went over the limit of a week.'),
    }),
    event('challenge.passed', challenge),
    event('challenge.failed', challenge),
    event('challenge.expired', challenge),
    event('challenge.reminded', { ...challenge, expiresAt: instant.describe('The deadline that is near.') }),
    event('standing.changed', {
      version: z.int().describe('Skip an event with a lower one than you have.'),
      standing: z.enum(STANDINGS),
      mayWork: z.boolean(),
      reasons: z.array(z.enum(RESTRICTION_CAUSES)),
      since: instant,
      until: instant.nullable(),
    }),
    event('case.opened', { caseId: id, verificationId: id, lane: z.enum(LANES) }),
    event('case.decided', {
      caseId: id,
      verificationId: id,
      decisionId: id,
      to: z
        .enum(['approved', 'rejected', 'retake', 'second_review', 'adjudication'])
        .describe('What came of it: an end, or who looks next.'),
    }),
    event('sharing.suspected', {
      suspicionId: id.optional().describe('Set when a person flagged it.'),
      sharingCaseId: id.optional().describe('The same for all accounts of one suspicion.'),
      caseId: id.optional(),
    }),
    event('sharing.confirmed', { sharingCaseId: id, accounts: z.int().describe('How many accounts were confirmed.') }),
    event('sharing.dismissed', { sharingCaseId: id }),
    event('sharing.overturned', { sharingCaseId: id }),
    event('suspension.started', {
      suspensionId: id,
      caseId: id.optional(),
      sharingCaseId: id.optional(),
      reasons: z.array(z.enum(REASON_CODES)).optional(),
      startsAt: instant.optional(),
      endsAt: instant.nullish(),
    }),
    event('suspension.lifted', { suspensionId: id }),
    event('suspension.expired', { suspensionId: id }),
    event('suspension.overturned', {
      suspensionId: id,
      caseId: id.optional(),
      sharingCaseId: id.optional(),
      why: z.enum(OVERTURN_WHYS),
    }),
    event('notice.issued', {
      noticeId: id,
      kind: z.enum(NOTICE_KINDS),
      decisionId: id.describe('What it is about, and what an appeal names as `about`.'),
      suspensionId: id.optional(),
      locale: z.string(),
      sha256: z.string().describe('Of the letter as it was sent: its subject, an empty line, its body.'),
      appealBy: instant
        .nullable()
        .describe('Until when the driver may appeal; null: there is nothing to appeal, or an appeal is filed already.'),
      receiptUrl: z.string().optional().describe('The letter as a page of the driver: its address is the key.'),
      appealUrl: z.string().optional().describe('Where the driver appeals without a login: its address is the key.'),
    }),
    event('appeal.filed', {
      appealId: id,
      caseId: id.optional(),
      decisionId: id.describe('What it is against.'),
      dueAt: instant.describe('By when a person decides it.'),
      late: z.boolean(),
    }),
    event('appeal.decided', { appealId: id, caseId: id.optional(), decisionId: id, outcome: z.enum(APPEAL_OUTCOMES) }),
    event('consent.granted', consent),
    event('consent.withdrawn', consent),
    event('driver.erased', { erasureId: id }),
  ])
  .meta({ id: 'Event' })

export type FeedEvent = z.infer<typeof feedEvent>
