import { expect, test } from 'vitest'
import { capsOf, choosable, isPressed, nameOfCap, shortcutOf } from './press'

type Pressed = { key: string; code?: string; shift?: boolean; ctrl?: boolean; alt?: boolean; graph?: boolean }

const pressed = ({ key, code = '', shift = false, ctrl = false, alt = false, graph = false }: Pressed) =>
  ({
    key,
    code,
    shiftKey: shift,
    ctrlKey: ctrl,
    altKey: alt,
    metaKey: false,
    getModifierState: (name: string) => name === 'AltGraph' && graph,
  }) as KeyboardEvent

test.each<[string, Pressed, boolean]>([
  ['s', { key: 's' }, true],
  ['s', { key: 'S' }, true],
  ['s', { key: 'S', shift: true }, false],
  ['s', { key: 's', ctrl: true }, false],
  ['shift+s', { key: 'S', shift: true }, true],
  ['?', { key: '?', shift: true }, true],
  ['?', { key: '?' }, true],
  ['[', { key: '[', ctrl: true, alt: true, graph: true }, true],
  ['+', { key: '+', shift: true }, true],
  ['1', { key: '1', code: 'Digit1' }, true],
  ['1', { key: '&', code: 'Digit1' }, true],
  ['1', { key: '1', code: 'Numpad1' }, true],
  ['1', { key: 'End', code: 'Numpad1' }, false],
  ['1', { key: '!', code: 'Digit1', shift: true }, false],
  ['shift+1', { key: '!', code: 'Digit1', shift: true }, true],
  ['shift+1', { key: '1', code: 'Digit1', shift: true }, true],
  ['ArrowLeft', { key: 'ArrowLeft' }, true],
  ['shift+ArrowLeft', { key: 'ArrowLeft' }, false],
  ['mod+k', { key: 'k', ctrl: true }, true],
  ['mod+k', { key: 'k' }, false],
])('%s by %o: %j', (name, event, expected) => {
  expect(isPressed(name, pressed(event))).toBe(expected)
})

test.each<[Pressed, string | null]>([
  [{ key: 'j' }, 'j'],
  [{ key: 'J', shift: true }, 'shift+j'],
  [{ key: ';' }, ';'],
  [{ key: 'F2' }, 'F2'],
  [{ key: 'Enter' }, null],
  [{ key: 'Escape' }, null],
  [{ key: ' ' }, null],
  [{ key: '4' }, null],
  [{ key: 'j', ctrl: true }, null],
])('%o is chosen as %j', (event, name) => {
  expect(choosable(pressed(event))).toBe(name)
})

test('what is drawn and what is named are the same key', () => {
  expect(capsOf('shift+s')).toEqual(['Shift', 'S'])
  expect(shortcutOf('mod+k')).toBe('Control+K')
  expect(shortcutOf('+')).toBe('Plus')
  for (const name of ['s', '-', '+', 'ArrowLeft', 'Backspace', '?', 'Escape'])
    expect(nameOfCap(capsOf(name).at(-1) ?? '')).toBe(name)
})
