import { BENCH_KEYS } from './bench-commands'
import type { KeyScopeName } from './default-keys'
import { type Command, type KeyGroup, keyRows } from './key-rows'
import { SHARING_KEYS } from './sharing-commands'

const queue = keyRows('queue').one
const driver = keyRows('driver').one
const suspension = keyRows('suspensions').one
const everywhere = keyRows('everywhere').one

/** Every key of the console, in the order of the sheet. `context` completes "Keys", as "on the bench". */
export const KEYS: Record<KeyScopeName, { context: string; groups: readonly KeyGroup[] }> = {
  bench: { context: 'on the bench', groups: BENCH_KEYS },
  queue: {
    context: 'in the queue',
    groups: [
      {
        title: 'Queue',
        keys: [{ does: 'Start reviewing', keys: ['Enter'] }, queue('search', 'Search the queue')],
      },
      {
        title: 'Chosen cases',
        keys: [
          queue('assign', 'Assign'),
          { does: 'Release', keys: ['Esc'] },
          queue('escalate', 'Escalate'),
          queue('put_off', 'Put off'),
          queue('wake', 'Wake, where they are put off'),
        ],
      },
    ],
  },
  driver: {
    context: 'on the driver page',
    groups: [
      {
        title: 'Driver',
        keys: [driver('open_case', 'Open case'), driver('flag_sharing', 'Flag sharing')],
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
          suspension('approve', 'Approve and send'),
          suspension('decline', 'Decline'),
          suspension('compare', 'Compare'),
          suspension('change', 'Change, or review'),
          suspension('lift', 'Lift, or call off'),
          { does: 'Close the form', keys: ['Esc'] },
        ],
      },
      {
        title: 'List',
        keys: [suspension('next', 'Next row'), suspension('previous', 'Row before')],
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
          everywhere('keys', 'These keys'),
          everywhere('go', 'Go to a page, with its letter'),
          { does: 'Close what is open', keys: ['Esc'] },
        ],
      },
    ],
  },
}

export const commandsOf = (scope: KeyScopeName): Command[] =>
  KEYS[scope].groups.flatMap((group) => group.keys.flatMap((row) => ('commands' in row ? row.commands : [])))
