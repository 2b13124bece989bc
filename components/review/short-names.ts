/** Initials for the round mark beside a name. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('')
}

/** "Tomasz W.": enough to know a colleague by. */
export const shortName = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  return words.length > 1 ? `${words[0]} ${words.at(-1)?.[0]}.` : name
}
