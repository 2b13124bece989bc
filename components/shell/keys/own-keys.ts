import { DEFAULT_KEYS, KEY_SCOPES, type KeyScopeName } from './default-keys'
import { nameOfCap } from './press'

/** Command → key, where a person has put it on another key than the default. */
export type OwnKeys = Readonly<Record<string, string>>

/** Where the keys of a place can be pressed: there, and everywhere. */
export const scopesOf = (scope: KeyScopeName | null): KeyScopeName[] =>
  scope === null || scope === 'everywhere' ? ['everywhere'] : [scope, 'everywhere']

/** Place and default key → command. */
const commandOn = new Map<string, string>(
  KEY_SCOPES.flatMap((scope) =>
    Object.entries(DEFAULT_KEYS[scope]).map(([name, key]) => [`${scope} ${key}`, `${scope}.${name}`] as const),
  ),
)

/**
 * The key that the person presses for what a page calls by its default key. A key that is no command's stays what it
 * is. @param scope where the page's keys belong; null outside
 */
export function ownKey(scope: KeyScopeName | null, key: string, own: OwnKeys): string {
  for (const where of scopesOf(scope)) {
    const command = commandOn.get(`${where} ${key}`)
    if (command) return own[command] ?? key
  }
  return key
}

/** The same for what is drawn on a cap. */
export const ownKeyOfCap = (scope: KeyScopeName | null, cap: string, own: OwnKeys): string =>
  ownKey(scope, nameOfCap(cap), own)
