import { Failed } from './failed'
import { type Reading, wordsOf } from './readings'

type ReadingFailedProps = {
  of: Reading
  /** How to try again; reads the page again by default. */
  retry?: () => void
  /** The id under which it lies in the log. */
  reference?: string
  level?: 1 | 2
}

/** What a page reads could not be read: which that is, and what it does not mean. */
export function ReadingFailed({ of, ...rest }: ReadingFailedProps) {
  const { what, meaning } = wordsOf(of)
  const title = `${what.charAt(0).toUpperCase()}${what.slice(1)} could not be read`
  return (
    <Failed title={title} {...rest}>
      <p>{meaning}</p>
    </Failed>
  )
}
