import { DEFAULT_KEYS, type KeyScopeName } from './default-keys'

/** Something that a key does and that a person can put on another key. `key` is the default, as `useKeys` takes it. */
export type Command = { id: string; does: string; key: string }
/** A line of the sheet: commands that belong together, or keys that are what they are. */
export type KeyRow = { does: string } & ({ commands: readonly Command[] } | { keys: readonly string[] })
export type KeyGroup = { title: string; keys: readonly KeyRow[] }

type NameOf<Scope extends KeyScopeName> = keyof (typeof DEFAULT_KEYS)[Scope] & string

/** Lines of the sheet about the commands of one place, each on its default key. */
export function keyRows<Scope extends KeyScopeName>(scope: Scope) {
  const keys: Record<string, string> = DEFAULT_KEYS[scope]
  const command = (name: NameOf<Scope>, does: string): Command => ({
    id: `${scope}.${name}`,
    does,
    key: keys[name] ?? '',
  })
  return {
    one: (name: NameOf<Scope>, does: string): KeyRow => ({ does, commands: [command(name, does)] }),
    several: (does: string, ...commands: [name: NameOf<Scope>, does: string][]): KeyRow => ({
      does,
      commands: commands.map(([name, each]) => command(name, each)),
    }),
  }
}
