import type { ConsentOption, Language } from '@/lib/vocabulary'
import { ACROSS_ACCOUNTS_1_AR } from './across-accounts-1-ar'
import { ACROSS_ACCOUNTS_1_EN } from './across-accounts-1-en'
import { ACROSS_ACCOUNTS_1_ES } from './across-accounts-1-es'
import { ACROSS_ACCOUNTS_1_FR } from './across-accounts-1-fr'
import { VERSION_1_AR } from './version-1-ar'
import { VERSION_1_EN } from './version-1-en'
import { VERSION_1_ES } from './version-1-es'
import { VERSION_1_FR } from './version-1-fr'

export type ReleaseTemplate = {
  version: number
  locale: Language
  /** Headings (`## `) and paragraphs; `{operator}` stands for the platform's name. */
  text: string
  /** The kinds of identity data that the consent covers. */
  covers: string[]
}

/** The text of a choice that is asked for apart from the consent. */
export type OptionTemplate = Omit<ReleaseTemplate, 'covers'> & { purpose: ConsentOption }

const IDENTITY_DATA = ['selfies', 'images_on_file', 'drivers_license', 'government_id', 'biometric_data']

/** Every consent release that this product brings, oldest first. Add a version; never edit one that was published. */
export const RELEASES: readonly ReleaseTemplate[] = [
  { version: 1, locale: 'en', text: VERSION_1_EN, covers: IDENTITY_DATA },
  { version: 1, locale: 'es', text: VERSION_1_ES, covers: IDENTITY_DATA },
  { version: 1, locale: 'fr', text: VERSION_1_FR, covers: IDENTITY_DATA },
  { version: 1, locale: 'ar', text: VERSION_1_AR, covers: IDENTITY_DATA },
]

/** Every text of an optional choice, oldest first. Add a version; never edit one that was published. */
export const OPTION_RELEASES: readonly OptionTemplate[] = [
  { purpose: 'across_accounts', version: 1, locale: 'en', text: ACROSS_ACCOUNTS_1_EN },
  { purpose: 'across_accounts', version: 1, locale: 'es', text: ACROSS_ACCOUNTS_1_ES },
  { purpose: 'across_accounts', version: 1, locale: 'fr', text: ACROSS_ACCOUNTS_1_FR },
  { purpose: 'across_accounts', version: 1, locale: 'ar', text: ACROSS_ACCOUNTS_1_AR },
]

/** All releases as they are published and shown, with the platform's name in its places; the hash is taken of this. */
export const releaseTexts = (operatorName: string): (ReleaseTemplate | OptionTemplate)[] =>
  [...RELEASES, ...OPTION_RELEASES].map((release) => ({
    ...release,
    text: release.text.replaceAll('{operator}', () => operatorName),
  }))
