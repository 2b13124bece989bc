export const NOTE_MAX = 2_000
export const MENTIONS_MAX = 10

/**
 * Whom the @ names in a text mean: of those who can be named, the one with the longest name that follows the sign, so
 * that "@Ada Ferro" is not Ada too. Two people of one name are both meant.
 */
export function namedIn<Person extends { name: string }>(text: string, people: readonly Person[]): Person[] {
  const longestFirst = [...people].sort((one, other) => other.name.length - one.name.length)
  const found = text
    .split('@')
    .slice(1)
    .map((rest) => longestFirst.find(({ name }) => rest.startsWith(name))?.name)
  return people.filter(({ name }) => found.includes(name))
}
