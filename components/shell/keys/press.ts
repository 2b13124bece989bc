type Modifiers = { shift: boolean; alt: boolean; mod: boolean }
type Press = Modifiers & { key: string }

const MODIFIERS = /^(?:(?:shift|alt|mod)\+(?=.))*/i
const LETTER = /^[a-z]$/i
const DIGIT = /^\d$/
const isSign = (key: string) => key.length === 1 && !/[a-z0-9 ]/i.test(key)

/** Reads the name of a key as `useKeys` takes it: `s`, `?`, `shift+1`, `ArrowLeft`, `mod+k`. */
function readPress(name: string): Press {
  const modifiers = MODIFIERS.exec(name)?.[0].toLowerCase() ?? ''
  const has = (modifier: keyof Modifiers) => modifiers.includes(modifier)
  const key = name.slice(modifiers.length)
  return { shift: has('shift'), alt: has('alt'), mod: has('mod'), key: LETTER.test(key) ? key.toLowerCase() : key }
}

/**
 * Whether an event is the press of a key. A digit is the key that bears it, whatever it writes with Shift on this
 * layout; a sign such as `?` counts with Shift, without it and with AltGr, as layouts differ in that too.
 */
export function isPressed(name: string, event: KeyboardEvent): boolean {
  const { key, shift, alt, mod } = readPress(name)
  const graph = event.getModifierState('AltGraph')
  if (alt !== (event.altKey && !graph) || mod !== ((event.ctrlKey || event.metaKey) && !graph)) return false
  if (isSign(key)) return event.key === key
  if (shift !== event.shiftKey) return false
  if (DIGIT.test(key)) return event.key === key || event.code === `Digit${key}`
  return (LETTER.test(event.key) ? event.key.toLowerCase() : event.key) === key
}

const NAMED = /^(Backspace|Delete|Insert|Home|PageUp|PageDown|F([1-9]|1[0-2]))$/

/** The name of the key that was pressed, for a person who chooses one; null for one that can't be chosen. */
export function choosable(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (NAMED.test(event.key)) return event.shiftKey ? `shift+${event.key}` : event.key
  if (event.key.length !== 1 || event.key === ' ' || /[1-9]/.test(event.key)) return null
  return LETTER.test(event.key) && event.shiftKey ? `shift+${event.key.toLowerCase()}` : event.key.toLowerCase()
}

/** Whether the press writes a character, so that it is quiet while single keys are switched off (WCAG 2.1.4). */
export const writesCharacter = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey

const CAPS: Record<string, string> = {
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  '-': '−',
}
const NAME_OF_CAP = Object.fromEntries(Object.entries(CAPS).map(([name, cap]) => [cap, name]))

/** The key's name as `useKeys` takes it, of what is drawn on its cap. */
export const nameOfCap = (cap: string): string => NAME_OF_CAP[cap] ?? (LETTER.test(cap) ? cap.toLowerCase() : cap)

/** What is drawn on the caps of a key: `['Shift', '1']`. */
export function capsOf(name: string): string[] {
  const { key, shift, alt, mod } = readPress(name)
  const held = [mod && 'Ctrl', alt && 'Alt', shift && 'Shift'].filter((cap) => cap !== false)
  return [...held, CAPS[key] ?? (LETTER.test(key) ? key.toUpperCase() : key)]
}

/** As `aria-keyshortcuts` writes it: `Shift+S`. */
export function shortcutOf(name: string): string {
  const { key, shift, alt, mod } = readPress(name)
  const held = [mod && 'Control', alt && 'Alt', shift && 'Shift'].filter((one) => one !== false)
  return [...held, LETTER.test(key) ? key.toUpperCase() : key === '+' ? 'Plus' : key].join('+')
}
