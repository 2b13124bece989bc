import type { PolicyContent } from './policy'

type Together = { path: string; holds: (policy: PolicyContent) => boolean; message: string }

const days = (value: number | null): number => value ?? Number.POSITIVE_INFINITY
const scale = (name: keyof PolicyContent['thresholds']): Together => ({
  path: `thresholds.${name}.hold`,
  holds: ({ thresholds }) => thresholds[name].hold <= thresholds[name].clear,
  message: 'Hold can’t begin above clear: lower it, or raise clear.',
})

/** What must hold of several values together, and beside which field it is said. */
export const TOGETHER: readonly Together[] = [
  scale('single'),
  scale('template'),
  scale('normalised'),
  {
    path: 'cohort.membersAtMost',
    holds: ({ cohort }) => cohort.membersAtLeast <= cohort.membersAtMost,
    message: 'This can’t be less than the drivers needed.',
  },
  {
    path: 'hold.endMs',
    holds: ({ hold }) => hold.escalateMs < hold.endMs,
    message: 'A hold must go to the leads before it ends by itself: make this longer.',
  },
  {
    path: 'snooze.blockedAtMostMs',
    holds: ({ snooze }) => snooze.blockedAtMostMs <= snooze.atMostMs,
    message: 'This can’t be longer than for a driver who can work.',
  },
  {
    path: 'capture.offerOtherPathAfter',
    holds: ({ capture }) => capture.offerOtherPathAfter <= capture.retakesAtMost,
    message: 'This can’t be more than the pictures a driver may send.',
  },
  {
    path: 'challenges.periodic.jitterDays',
    holds: ({ challenges: { periodic } }) => periodic.jitterDays <= periodic.everyDays,
    message: 'The day is drawn within the period: give at most its days.',
  },
  {
    path: 'challenges.hours.until',
    holds: ({ challenges: { hours } }) => hours.from < hours.until,
    message: 'This must be later than the hour from which it asks.',
  },
  {
    path: 'challenges.remindBeforeMs',
    holds: ({ challenges, capture }) => challenges.remindBeforeMs < capture.challengeLifeMs,
    message: 'This must be shorter than the time within which a selfie is due.',
  },
  {
    path: 'sharing.device.strongFrom',
    holds: ({ sharing: { device } }) => device.mediumFrom <= device.strongFrom,
    message: 'This can’t be less than for medium.',
  },
  {
    path: 'sharing.device.accountsAtMost',
    holds: ({ sharing: { device } }) => device.strongFrom <= device.accountsAtMost,
    message: 'This can’t be less than for strong.',
  },
  {
    path: 'enforcement.ladder.repeated.days',
    holds: ({ enforcement: { ladder } }) => days(ladder.first.days) <= days(ladder.repeated.days),
    message: 'A repeated one can’t be shorter than a first one.',
  },
  {
    path: 'enforcement.ladder.severe.days',
    holds: ({ enforcement: { ladder } }) => days(ladder.repeated.days) <= days(ladder.severe.days),
    message: 'A severe one can’t be shorter than a repeated one.',
  },
  {
    path: 'appeals.warnBeforeMs',
    holds: ({ appeals }) => appeals.warnBeforeMs < appeals.decideWithinMs,
    message: 'This must be shorter than the time within which an appeal is decided.',
  },
]
