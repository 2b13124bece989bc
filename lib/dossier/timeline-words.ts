import type { CaseReason, ChallengeReason } from '@/lib/vocabulary'

/** That a selfie was taken, by why it was asked for. */
export const TAKEN: Record<ChallengeReason | 'direct', string> = {
  before_shift: 'Selfie taken before a shift',
  periodic: 'Selfie taken, periodic check',
  risk: 'Selfie taken, risk check',
  manual: 'Selfie taken, asked for by hand',
  declared_change: 'Selfie taken after a declared change',
  direct: 'Selfie sent by the platform',
}

export const CHALLENGED: Record<ChallengeReason, string> = {
  before_shift: 'Challenge issued, before a shift',
  periodic: 'Challenge issued, periodic',
  risk: 'Challenge issued, risk',
  manual: 'Challenge issued by hand',
  declared_change: 'Challenge issued after a declared change',
}

export const CASE_REASON_WORDS: Record<CaseReason, string> = {
  between_thresholds: 'score between the thresholds',
  below_hold: 'score below hold',
  matcher_failed: 'the matcher gave no score',
  supplied_unknown: 'supplied score of an unknown model',
  clear_sample: 'cleared, drawn for quality control',
  declared_change: 'a declared change always goes to a person',
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** "Spanish" for `es`; the tag itself when it names none. */
export function languageName(locale: string): string {
  try {
    return languages.of(locale) ?? locale
  } catch {
    return locale
  }
}
