import { VERSION_1_EN } from './version-1-en'
import { VERSION_1_ES } from './version-1-es'

export type ReleaseTemplate = {
  version: number
  locale: 'en' | 'es'
  /** Headings (`## `) and paragraphs; `{operator}` stands for the platform's name. */
  text: string
  /** The kinds of identity data that the consent covers. */
  covers: string[]
}

const IDENTITY_DATA = ['selfies', 'images_on_file', 'drivers_license', 'government_id', 'biometric_data']

/** Every consent release that this product brings, oldest first. Add a version; never edit one that was published. */
export const RELEASES: readonly ReleaseTemplate[] = [
  { version: 1, locale: 'en', text: VERSION_1_EN, covers: IDENTITY_DATA },
  { version: 1, locale: 'es', text: VERSION_1_ES, covers: IDENTITY_DATA },
]

/** The releases as they are published and shown, with the platform's name in its places; the hash is taken of this. */
export const releaseTexts = (operatorName: string): ReleaseTemplate[] =>
  RELEASES.map((release) => ({ ...release, text: release.text.replaceAll('{operator}', () => operatorName) }))
