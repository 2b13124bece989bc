import { BENCH_KEYS } from './bench-commands'
import { SHARING_KEYS } from './sharing-commands'

/** Something that a key does and that a person can put on another key. `key` is the default, as `useKeys` takes it. */
export type Command = { id: string; does: string; key: string }
/** A line of the sheet: commands that belong together, or keys that are what they are. */
export type KeyRow = { does: string } & ({ commands: readonly Command[] } | { keys: readonly string[] })
export type KeyGroup = { title: string; keys: readonly KeyRow[] }

export const command = (id: string, does: string, key: string): KeyRow => ({ does, commands: [{ id, does, key }] })

export const KEY_SCOPES = ['bench', 'queue', 'driver', 'sharing', 'suspensions', 'everywhere'] as const
/** Where keys work. Those of `everywhere` work on each page. */
export type KeyScopeName = (typeof KEY_SCOPES)[number]

/** Every key of the console, in the order of the sheet. `context` completes "Keys", as "on the bench". */
export const KEYS: Record<KeyScopeName, { context: string; groups: readonly KeyGroup[] }> = {
  bench: { context: 'on the bench', groups: BENCH_KEYS },
  queue: {
    context: 'in the queue',
    groups: [
      {
        title: 'Queue',
        keys: [{ does: 'Start reviewing', keys: ['Enter'] }, command('queue.search', 'Search the queue', '/')],
      },
      {
        title: 'Chosen cases',
        keys: [
          command('queue.assign', 'Assign', 'a'),
          { does: 'Release', keys: ['Esc'] },
          command('queue.escalate', 'Escalate', 'e'),
          command('queue.put_off', 'Put off', 'p'),
          command('queue.wake', 'Wake, where they are put off', 'w'),
        ],
      },
    ],
  },
  driver: {
    context: 'on the driver page',
    groups: [
      {
        title: 'Driver',
        keys: [command('driver.open_case', 'Open case', 'o'), command('driver.flag_sharing', 'Flag sharing', 'f')],
      },
    ],
  },
  sharing: { context: 'on the sharing desk', groups: SHARING_KEYS },
  suspensions: {
    context: 'on suspensions',
    groups: [
      {
        title: 'Suspension',
        keys: [
          command('suspensions.approve', 'Approve and send', 'a'),
          command('suspensions.decline', 'Decline', 'x'),
          command('suspensions.compare', 'Compare', 'o'),
          command('suspensions.change', 'Change, or review', 'e'),
          command('suspensions.lift', 'Lift, or call off', 'l'),
          { does: 'Close the form', keys: ['Esc'] },
        ],
      },
      {
        title: 'List',
        keys: [command('suspensions.next', 'Next row', 'j'), command('suspensions.previous', 'Row before', 'k')],
      },
    ],
  },
  everywhere: {
    context: 'everywhere',
    groups: [
      {
        title: 'Everywhere',
        keys: [
          { does: 'Search or run', keys: ['Ctrl', 'K'] },
          command('everywhere.keys', 'These keys', '?'),
          command('everywhere.go', 'Go to a page, with its letter', 'g'),
          { does: 'Close what is open', keys: ['Esc'] },
        ],
      },
    ],
  },
}

export const commandsOf = (scope: KeyScopeName): Command[] =>
  KEYS[scope].groups.flatMap((group) => group.keys.flatMap((row) => ('commands' in row ? row.commands : [])))
