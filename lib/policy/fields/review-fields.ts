import { type FieldGroup, number, onOff, share, time } from './field'

export const review: FieldGroup = {
  key: 'review',
  title: 'Review',
  fields: [
    {
      path: 'review.blindFirst',
      label: "The machine's view only after a first finding",
      help: 'Off shows score and band at once, which is known to push what people find.',
      writing: onOff(),
      says: (value) => `The machine's view waits for the reviewer's first finding: ${value}.`,
    },
    {
      path: 'review.clearSampleShare',
      label: 'Cleared checks that a person looks at too',
      help: 'Drawn by lot, to measure what the matcher lets through. The check stays approved; the driver goes on working.',
      writing: share(0, 0.5),
      says: (value) => `${value} of the checks that the matcher clears are looked at by a person too.`,
    },
    {
      path: 'review.secondLookShare',
      label: 'Approvals that get a second look',
      help: 'Drawn by lot; never where the driver could not work meanwhile.',
      writing: share(0, 1),
      says: (value) => `${value} of approvals by a person get a second look.`,
    },
    {
      path: 'review.secondLookAfterOverturn',
      label: 'Second look after a rejection that was wrong',
      writing: onOff(),
      says: (value) => `A second look at drivers who were wrongly rejected before: ${value}.`,
    },
    {
      path: 'review.lowQuality.eyeSpan',
      label: 'Second look below, pixels between the eyes',
      help: 'An approval of a selfie with a smaller face gets a second look.',
      writing: number(0, 400, 5, 'pixels'),
      says: (value) => `Approvals get a second look below ${value} between the eyes.`,
    },
    {
      path: 'review.lowQuality.laplacianVariance',
      label: 'Second look below, sharpness',
      help: 'Variance of the Laplacian on the face: about 15 is blurred, 100 is sharp.',
      writing: number(0, 1_000, 5),
      says: (value) => `Approvals get a second look below a sharpness of ${value}.`,
    },
    {
      path: 'review.goldenShare',
      label: 'Golden pairs among the cases given',
      help: 'Pairs of known truth that measure reviewers. The field advises 5 to 10 %.',
      writing: share(0, 0.5),
      says: (value) => `${value} of the cases given are golden pairs.`,
    },
    {
      path: 'review.undoAtMostMs',
      label: 'Longest time to take a decision back',
      writing: time('seconds', 0, 60),
      says: (value) => `A decision can be taken back for at most ${value}.`,
    },
    {
      path: 'review.undoBlockedMs',
      label: 'The same where the driver cannot work',
      help: 'Never more than 10 seconds.',
      writing: time('seconds', 0, 10),
      says: (value) => `Where the driver cannot work, a decision can be taken back for at most ${value}.`,
    },
    {
      path: 'firstDecisionTargetMs',
      label: 'Target for a first decision on a driver on hold',
      help: 'Also for a check by a person, where the driver cannot work until it is made.',
      writing: time('minutes', 1, 1_440),
      says: (value) => `A driver on hold has a first decision within ${value}.`,
    },
    {
      path: 'snooze.atMostMs',
      label: 'A case may be put off for at most',
      writing: time('hours', 1, 168),
      says: (value) => `A case may be put off for at most ${value}.`,
    },
    {
      path: 'snooze.blockedAtMostMs',
      label: 'The same where the driver cannot work',
      writing: time('minutes', 1, 120),
      says: (value) => `Where the driver cannot work, a case may be put off for at most ${value}.`,
    },
  ],
}

export const holds: FieldGroup = {
  key: 'holds',
  title: 'Holds',
  fields: [
    {
      path: 'hold.escalateMs',
      label: 'A hold goes to the leads after',
      writing: time('hours', 1, 168),
      says: (value) => `A hold without a second finding goes to the leads after ${value}.`,
    },
    {
      path: 'hold.endMs',
      label: 'A hold ends by itself after',
      writing: time('hours', 2, 336),
      says: (value) => `A hold without a second finding ends by itself after ${value}.`,
    },
    {
      path: 'checkByPersonGraceMs',
      label: 'Work goes on without a selfie for',
      help: 'Drivers who declined, withdrew or cannot take a selfie may work this long until a person has checked a document.',
      writing: time('days', 0, 60),
      says: (value) => `A driver who gives no selfie may work for ${value} until a person has checked a document.`,
    },
  ],
}
