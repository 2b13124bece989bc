/** "sharing case" for `sharingCase`, "legal hold" for `legal-hold`. */
export const kindWords = (kind: string): string =>
  kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ')
