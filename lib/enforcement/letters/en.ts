import type { AppealReason, ReasonCode, ReferenceSource } from '@/lib/vocabulary'
import type { Appealable, Appealed, Letters, Saying, Seen } from './facts'
import { signalsKept } from './signals-kept'

const REASONS: Record<ReasonCode, string> = {
  face_shape: 'the shape of the face',
  eyes: 'the eyes',
  nose: 'the nose',
  mouth: 'the mouth',
  ears: 'the ears',
  marks: 'marks on the skin',
  other: 'other features',
  liveness_doubt: 'whether a live person was in front of the camera',
  document_unreadable: 'a document that could not be read',
}
const SOURCES: Record<ReferenceSource, string> = {
  account_photo: 'your account photo',
  drivers_license: 'the photo on your driving licence',
  government_id: 'the photo on your ID',
  re_enrolment: 'the selfie that a person confirmed when you said that you look different',
}

const APPEAL_REASONS: Record<AppealReason, string> = {
  new_photo_matches: 'Your new photo and the photos on file show the same person.',
  selfie_matches: 'The selfie in question shows you.',
  poor_capture: 'The selfie in question was too poor for anybody to tell.',
  photos_too_old: 'The photos on file are too old for anybody to tell.',
  document_supports: 'What you sent with your appeal supports it.',
  differences_remain: 'The differences between the selfie and the photos on file remain.',
  new_photo_differs: 'The new photo shows somebody else than the photos on file.',
  no_new_evidence: 'Nothing new speaks against the decision.',
  too_long: 'What followed from it was longer than it needs to be.',
  procedure: 'The decision was not made in the way it should be.',
}

const DOUBTS: readonly ReasonCode[] = ['liveness_doubt', 'document_unreadable']

/** What was compared, by whom, and what they saw. */
function seenWords(seen: Seen, say: Saying): string {
  if (!seen)
    return 'Two people, one after the other, looked at signs that your account is used by more than one person, and both found that it is shared.'
  const sources = seen.references.map((source) => SOURCES[source])
  const against = sources.length > 0 ? say.list(sources) : 'the photos we keep of you'
  const people = seen.people > 2 ? 'Three people' : 'Two people'
  const looked = `On ${say.moment(seen.selfieAt)} you sent a selfie. ${people}, each on their own, compared it with ${against}.`
  const differ = seen.reasons.filter((reason) => !DOUBTS.includes(reason)).map((reason) => REASONS[reason])
  const doubt = seen.reasons.filter((reason) => DOUBTS.includes(reason)).map((reason) => REASONS[reason])
  const they = seen.different === seen.people ? 'They' : `${HOW_MANY[seen.different]} of them`
  const why = differ.length > 0 ? `: they saw differences in ${say.list(differ)}.` : '.'
  const also = doubt.length > 0 ? ` They also noted ${say.list(doubt)}.` : ''
  return `${looked} ${they} found that the selfie shows a different person${why}${also}${othersWords(seen)}`
}

const HOW_MANY = ['None', 'One', 'Two', 'Three']

/** What those found who did not find a different person. */
function othersWords({ people, different, undecided }: NonNullable<Seen>): string {
  const same = people - different - undecided
  const found = same > 0 ? ` ${HOW_MANY[same]} of them found that it shows you.` : ''
  return undecided > 0 ? `${found} ${HOW_MANY[undecided]} of them could not tell.` : found
}

function appealWords(facts: Appealable, say: Saying): string {
  if ('appealed' in facts) return appealedWords(facts.appealed, say)
  const { appealBy, decideWithinHours } = facts
  return `If this is wrong, you can appeal until ${say.day(appealBy)} with the link below. Somebody who has had no part in this decision will look at it within ${say.counted(decideWithinHours, { one: '# hour', other: '# hours' })}. You can add a new photo.`
}

/** Of an appeal that is filed: nothing more can be done, and this is when the answer comes. */
function appealedWords({ filedAt, dueAt, overdue, decidedAt }: Appealed, say: Saying): string {
  const filed = `You appealed against this decision on ${say.day(filedAt)}.`
  if (decidedAt) return `${filed} That appeal was decided on ${say.day(decidedAt)}; our letter of that day says how.`
  return overdue
    ? `${filed} Your appeal is with us. It should have been decided by ${say.moment(dueAt)}: we are late, and it is decided as soon as we can.`
    : `${filed} Your appeal is with us: somebody who has had no part in this decision decides it by ${say.moment(dueAt)}.`
}

const OTHER_WAY = 'You can also have your identity checked in a video call or on site: ask us for it.'

const lastsWords = ({ endsAt, reviewAt }: { endsAt: Date | null; reviewAt: Date | null }, say: Saying): string =>
  endsAt
    ? `The suspension ends by itself on ${say.moment(endsAt)}.`
    : `The suspension has no fixed end. A person looks at it again${reviewAt ? ` by ${say.day(reviewAt)}` : ''}.`

export const en: Letters = {
  greeting: (name) => `Dear ${name},`,
  closing: (operator) => operator,
  links: { receipt: 'This letter as a page:', appeal: 'Appeal against this decision:' },
  texts: {
    rejection: (facts, say) => ({
      subject: `${say.operator}: your selfie was not accepted`,
      paragraphs: [
        seenWords(facts.seen, say),
        facts.over
          ? `A further person who took no part in this was to decide what follows, by ${say.moment(facts.heldUntil)} at the latest. Nobody did, so it no longer keeps you from working with ${say.operator}.`
          : `You cannot work with ${say.operator} for now. A further person who took no part in this decides what follows, by ${say.moment(facts.heldUntil)} at the latest. If nobody decides by then, you can work again.`,
        appealWords(facts, say),
        OTHER_WAY,
      ],
    }),
    suspension: (facts, say) => ({
      subject: `${say.operator}: you are suspended`,
      paragraphs: [
        `${facts.startsAt > facts.decidedAt ? `From ${say.moment(facts.startsAt)}` : 'From today'} you cannot work with ${say.operator}. ${lastsWords(facts, say)}`,
        seenWords(facts.seen, say),
        `On ${say.moment(facts.decidedAt)} a further person, who had taken no part in that, decided on this suspension. No machine decided it.`,
        appealWords(facts, say),
        OTHER_WAY,
      ],
    }),
    not_suspended: ({ declined }, say) => ({
      subject: `${say.operator}: no suspension follows`,
      paragraphs: [
        declined
          ? `A person who had taken no part in the comparison looked at it and decided not to suspend you. It no longer keeps you from working with ${say.operator}.`
          : `Nobody confirmed a suspension in time, so there is none. It no longer keeps you from working with ${say.operator}.`,
      ],
    }),
    changed: (facts, say) => ({
      subject: `${say.operator}: your suspension ${facts.kept ? 'goes on' : 'was changed'}`,
      paragraphs: [
        `A person looked at your suspension again and ${facts.kept ? 'kept it' : 'changed it'}. ${lastsWords(facts, say)}`,
        appealWords(facts, say),
      ],
    }),
    lifted: ({ calledOff }, say) => ({
      subject: `${say.operator}: your suspension is lifted`,
      paragraphs: [
        calledOff
          ? `The suspension we told you of will not begin: a person called it off. It does not keep you from working with ${say.operator}.`
          : `A person lifted your suspension. It no longer keeps you from working with ${say.operator}.`,
      ],
    }),
    overturned: ({ why }, say) => ({
      subject: `${say.operator}: your suspension is undone`,
      paragraphs: [
        why === 'sharing'
          ? 'We had found that your account was shared. A person who had no part in that looked again and found that this was wrong.'
          : 'A person who had no part in the decision looked again and found that it was wrong.',
        `Your suspension is undone and does not count against you. It no longer keeps you from working with ${say.operator}. We are sorry.`,
      ],
    }),
    appeal_decided: ({ outcome, filedAt, reasons, why, endsAt, endsNow }, say) => {
      const heard = `You appealed on ${say.day(filedAt)}. A person who had no part in the first decision looked at everything again, without knowing what had been found before.`
      const differ = reasons.map((reason) => REASONS[reason])
      const saw =
        differ.length > 0 ? `They too found a different person and saw differences in ${say.list(differ)}.` : ''
      const because = why.map((reason) => APPEAL_REASONS[reason]).join(' ')
      if (outcome === 'overturned')
        return {
          subject: `${say.operator}: your appeal was right`,
          paragraphs: [
            heard,
            because,
            `The decision was wrong. It is undone with everything that followed from it, and does not count against you. It no longer keeps you from working with ${say.operator}. We are sorry.`,
          ],
        }
      if (outcome === 'changed')
        return {
          subject: `${say.operator}: your suspension was changed after your appeal`,
          paragraphs: [
            heard,
            `${saw} ${because}`.trim(),
            endsNow
              ? `They changed what follows: your suspension ends now and no longer keeps you from working with ${say.operator}.`
              : `They changed what follows. ${lastsWords({ endsAt, reviewAt: null }, say)}`,
          ],
        }
      return {
        subject: `${say.operator}: the decision stays as it is`,
        paragraphs: [heard, `${saw} ${because} The decision stays as it is.`.trim(), OTHER_WAY],
      }
    },
    evidence_kept: (facts, say) => {
      const { hold, appeal, others, leaving } = facts
      if (!facts.pictures) return signalsKept('en', facts, say.operator)
      return {
        subject: `${say.operator}: what we keep of your pictures, and until when`,
        paragraphs: [
          leaving
            ? others
              ? 'You asked us to remove your data. What we are still allowed to keep is only what an open appeal needs. Everything else of your pictures and measurements is being destroyed now.'
              : 'You asked us to remove your data. What we are still allowed to keep is only what your open appeal needs. Everything else of your pictures and measurements is being destroyed now.'
            : 'You no longer consent to checks by selfie. Your pictures and the measurements of your face are being destroyed now, except for what follows.',
          ...(hold || appeal
            ? [
                hold && appeal
                  ? 'What stays: the pictures that a decision on you rests on, with their measurements, because your appeal is open and because a legal claim requires that they be kept.'
                  : appeal
                    ? 'What stays: the pictures that the decision you appealed against rests on, those you sent with your appeal, and their measurements, because your appeal is still open.'
                    : 'What stays: the pictures that decisions on you rest on, with their measurements, because a legal claim requires that they be kept.',
              ]
            : []),
          ...(others
            ? [
                'What stays of you for somebody else’s appeal: the selfies that the decision on sharing an account rests on, with their measurements, because that decision is about your account too and the appeal against it is still open. They are destroyed by themselves as soon as it is answered.',
              ]
            : []),
          'They are compared with nothing new. Only the people who deal with it may see them, and each view is recorded.',
          ...(hold || appeal
            ? [
                hold && appeal
                  ? 'They are destroyed by themselves as soon as your appeal is answered and the claim is over.'
                  : appeal
                    ? 'They are destroyed by themselves as soon as your appeal is answered.'
                    : 'They are destroyed by themselves as soon as the claim is over.',
              ]
            : []),
        ],
      }
    },
  },
}
