import type { AppealReason, NoticeKind, ReasonCode, ReferenceSource } from '@/lib/vocabulary'

/** What two people compared, and what they saw; null: it rests on confirmed sharing. */
export type Seen = {
  selfieAt: Date
  references: ReferenceSource[]
  reasons: ReasonCode[]
  /** People who each compared on their own: two, or three where they did not agree at first. */
  people: number
  /** How many of them found a different person, and how many could not tell; the others found the driver. */
  different: number
  undecided: number
} | null

/** How an appeal that is filed stands. */
export type Appealed = { filedAt: Date; dueAt: Date; overdue: boolean; decidedAt: Date | null }

/** Until when an appeal may be filed and how soon one is heard; or, where one is filed on this very decision, how it stands. */
export type Appealable = { appealBy: Date; decideWithinHours: number } | { appealed: Appealed }

/** What each kind of letter tells. */
export type LetterFacts = {
  /** over: the hold had ended by itself when the letter was written. */
  rejection: Appealable & { seen: NonNullable<Seen>; heldUntil: Date; over: boolean }
  suspension: Appealable & {
    seen: Seen
    decidedAt: Date
    startsAt: Date
    endsAt: Date | null
    reviewAt: Date | null
  }
  /** declined: a person did; else nobody approved it in time. */
  not_suspended: { declined: boolean }
  /** kept: a person looked again at one without an end and left it as it was. */
  changed: Appealable & { kept: boolean; endsAt: Date | null; reviewAt: Date | null }
  lifted: { calledOff: boolean }
  /** sharing: what it rested on was undone. */
  overturned: { why: 'sharing' | 'appeal' }
  appeal_decided: {
    outcome: 'upheld' | 'changed' | 'overturned'
    filedAt: Date
    /** What the person who heard it saw. */
    reasons: ReasonCode[]
    /** Why it ended as it did. */
    why: readonly AppealReason[]
    /** After a change: the new end; null: until lifted. */
    endsAt: Date | null
    /** After a change: it has ended with the decision. */
    endsNow: boolean
  }
  /**
   * What stays although the consent ended, and on what: at least one. `others`: an open appeal of another account in the
   * same case of sharing. `leaving`: erasure was asked for, and waits. `pictures`: whether any stays, or the signals of a
   * case of sharing alone.
   */
  evidence_kept: { hold: boolean; appeal: boolean; others: boolean; leaving: boolean; pictures: boolean }
}

export type Letter = { [K in NoticeKind]: { kind: K; facts: LetterFacts[K] } }[NoticeKind]

export type LetterText = { subject: string; paragraphs: string[] }

/** The forms of a counted word by the rule of the language (Unicode CLDR); `#` stands for the number. */
export type CountedForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Says instants, numbers and lists as the language and the driver's time zone want them. */
export type Saying = {
  operator: string
  counted: (count: number, forms: CountedForms) => string
  /** "23 November" */
  day: (at: Date) => string
  /** "23 November at 08:58" */
  moment: (at: Date) => string
  list: (words: string[]) => string
}

/** All words of one language. */
export type Letters = {
  greeting: (name: string) => string
  closing: (operator: string) => string
  links: { receipt: string; appeal: string }
  texts: { [K in NoticeKind]: (facts: LetterFacts[K], say: Saying) => LetterText }
}
