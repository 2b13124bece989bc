import { type FieldGroup, number, onOff, time } from './field'

export const capture: FieldGroup = {
  key: 'capture',
  title: 'Capture',
  fields: [
    {
      path: 'capture.challengeLifeMs',
      label: 'A selfie is due within',
      help: 'Where the platform does not say how long.',
      writing: time('hours', 1, 720),
      says: (value) => `A selfie that is asked for is due within ${value}.`,
    },
    {
      path: 'capture.retakesAtMost',
      label: 'New pictures after bad ones, at most',
      writing: number(1, 30, 1, 'pictures'),
      says: (value) => `After bad pictures a driver may send at most ${value}.`,
    },
    {
      path: 'capture.offerOtherPathAfter',
      label: 'Offer a check by a person after',
      writing: number(0, 30, 1, 'bad pictures'),
      says: (value) => `A check by a person is offered after ${value}.`,
    },
  ],
}

export const challenges: FieldGroup = {
  key: 'challenges',
  title: 'When selfies are asked for',
  help: 'The platform may ask at any time by the API. These schedules ask by themselves.',
  fields: [
    {
      path: 'challenges.periodic.on',
      label: 'From time to time',
      writing: onOff(),
      says: (value) => `Asking every driver from time to time is ${value}.`,
    },
    {
      path: 'challenges.periodic.everyDays',
      label: 'Once in',
      writing: number(1, 365, 1, 'days'),
      says: (value) => `Drivers are asked from time to time once in ${value}.`,
    },
    {
      path: 'challenges.periodic.jitterDays',
      label: 'On a day drawn from',
      help: 'The day and the hour are drawn for each driver and period, so that nobody can tell when it comes.',
      writing: number(1, 365, 1, 'days'),
      says: (value) => `The day is drawn from ${value}.`,
    },
    {
      path: 'challenges.beforeShift.on',
      label: 'Before a shift',
      help: 'Needs the shift times that the platform sends with the activity.',
      writing: onOff(),
      says: (value) => `Asking before a shift is ${value}.`,
    },
    {
      path: 'challenges.beforeShift.aheadMs',
      label: 'How long before the shift',
      writing: time('minutes', 5, 720),
      says: (value) => `Before a shift, the selfie is asked for ${value} ahead.`,
    },
    {
      path: 'challenges.beforeShift.everyDays',
      label: 'Before a shift at most once in',
      writing: number(1, 365, 1, 'days'),
      says: (value) => `Before a shift, a driver is asked at most once in ${value}.`,
    },
    {
      path: 'challenges.byRisk.onSuspicion',
      label: 'On an open suspicion of sharing',
      writing: onOff(),
      says: (value) => `Asking drivers in an open sharing case is ${value}.`,
    },
    {
      path: 'challenges.byRisk.onNewPhone',
      label: 'On a new phone',
      help: 'The newest check came from a phone the driver was not known on.',
      writing: onOff(),
      says: (value) => `Asking again after a check on a new phone is ${value}.`,
    },
    {
      path: 'challenges.byRisk.everyDays',
      label: 'By risk at most once in',
      writing: number(1, 365, 1, 'days'),
      says: (value) => `By risk, a driver is asked at most once in ${value}.`,
    },
    {
      path: 'challenges.hours.from',
      label: 'Ask from',
      help: "The hour of the driver's own day, by the time zone the platform gave. Before a shift it asks at any hour.",
      writing: number(0, 23, 1, "o'clock"),
      says: (value) => `From time to time a driver is asked from ${value} of the driver's day.`,
    },
    {
      path: 'challenges.hours.until',
      label: 'Ask until',
      writing: number(1, 24, 1, "o'clock"),
      says: (value) => `From time to time a driver is asked until ${value} of the driver's day.`,
    },
    {
      path: 'challenges.atMostPerWeek',
      label: 'At most, for one driver in seven days',
      help: 'Of all reasons. A person over it is told the date on which it is possible; a lead may go over it and says why.',
      writing: number(1, 50, 1, 'selfies'),
      says: (value) => `A driver is asked for at most ${value} in seven days.`,
    },
    {
      path: 'challenges.movingGraceMs',
      label: 'Wait for a moving driver at most',
      help: 'While the platform says that the driver is moving, nothing is asked and no deadline passes for this long.',
      writing: time('minutes', 0, 240),
      says: (value) => `A driver who is moving is waited for at most ${value}.`,
    },
    {
      path: 'challenges.movingReportMs',
      label: 'Believe a report of moving for',
      writing: time('minutes', 5, 1_440),
      says: (value) => `A report of moving counts for ${value}.`,
    },
    {
      path: 'challenges.remindBeforeMs',
      label: 'Remind before the deadline',
      help: '0: no reminder. It goes to the platform as the event challenge.reminded.',
      writing: time('minutes', 0, 1_440),
      says: (value) => `Drivers are reminded ${value} before the deadline.`,
    },
    {
      path: 'challenges.afterDeclaredChange',
      label: 'After a confirmed change of appearance',
      writing: { as: 'choice', choices: { keep: 'keep the older photos', retire: 'retire the older photos' } },
      says: (value) => `After a confirmed change of appearance: ${value}.`,
    },
  ],
}
