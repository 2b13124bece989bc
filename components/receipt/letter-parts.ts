export type LetterPart = { text: string } | { label: string; href: string }

const LINK = /^(?<label>[^\n]+)\n(?<href>https?:\/\/\S+)$/

/** The paragraphs of a letter as it was sent; one that ends in an address on a line of its own is a link. */
export const letterParts = (body: string): LetterPart[] =>
  body.split('\n\n').map((text) => {
    const { label, href } = LINK.exec(text)?.groups ?? {}
    return label && href ? { label, href } : { text }
  })
