import { commandsOf } from './commands'
import { KEY_SCOPES, type KeyScopeName } from './default-keys'
import type { Command } from './key-rows'
import { type OwnKeys, scopesOf } from './own-keys'

export const keyOfCommand = (one: Command, own: OwnKeys): string => own[one.id] ?? one.key

const scopeOf = (one: Command): KeyScopeName =>
  KEY_SCOPES.find((scope) => commandsOf(scope).some(({ id }) => id === one.id)) ?? 'everywhere'

/** The commands that can be pressed where this one can, itself left out. */
function beside(one: Command): Command[] {
  const scope = scopeOf(one)
  const reached = scope === 'everywhere' ? KEY_SCOPES : scopesOf(scope)
  return reached.flatMap(commandsOf).filter(({ id }) => id !== one.id)
}

const allOn = (one: Command, key: string, own: OwnKeys): Command[] =>
  beside(one).filter((other) => keyOfCommand(other, own) === key)

/** What already lies on this key where the command would be pressed; undefined when the key is free. */
export const takenBy = (one: Command, key: string, own: OwnKeys): Command | undefined => allOn(one, key, own)[0]

/** The keys after a command is put on another one. One that returns to its default is no longer kept. */
export function withKey(own: OwnKeys, one: Command, key: string): OwnKeys {
  const { [one.id]: _, ...rest } = own
  return key === one.key ? rest : { ...rest, [one.id]: key }
}

/** The keys after two commands change places. */
export const swapped = (own: OwnKeys, one: Command, other: Command): OwnKeys =>
  withKey(withKey(own, one, keyOfCommand(other, own)), other, keyOfCommand(one, own))

/** Whether the two could change places: nothing else may lie on either key where the other one would be pressed. */
export const maySwap = (own: OwnKeys, one: Command, other: Command): boolean =>
  allOn(one, keyOfCommand(other, own), own).every(({ id }) => id === other.id) &&
  allOn(other, keyOfCommand(one, own), own).every(({ id }) => id === one.id)
