import type {} from 'use-intl'
import { isolated, type Language, withFrenchSpaces } from '@/lib/vocabulary'
import { ar } from './ar'
import { en, type Messages } from './en'
import { es } from './es'
import { fr } from './fr'

export type { Messages }

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
  }
}

type Tree = { [key: string]: string | Tree }

const mapped = (tree: Tree, change: (words: string) => string): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, words]) => [
      key,
      typeof words === 'string' ? change(words) : mapped(words, change),
    ]),
  )

/** The names and numbers of the platform and of an appeal keep their own order within words that run right to left. */
const withIsolates = (words: string) => words.replace(/\{(operator|number)\}/g, isolated('{$1}'))

const MESSAGES: Record<Language, Messages> = {
  en,
  es,
  fr: mapped(fr, withFrenchSpaces) as Messages,
  ar: mapped(ar, withIsolates) as Messages,
}

/** The words of the driver's pages in one language, as they are set; the server hands on only these. */
export const messagesIn = (language: Language): Messages => MESSAGES[language]
