import { ButtonLink } from '@/components/shell'
import { Empty } from '@/components/states'

const WORDS = {
  'not-over': {
    title: 'That week is not over yet',
    text: 'A report is of a whole week, from Monday to Sunday in UTC.',
  },
  'no-such-week': {
    title: 'The address names no week',
    text: 'It takes a week by its number in the year (ISO 8601), as week=2026-W47.',
  },
}

export const NoSuchWeek = ({ why }: { why: keyof typeof WORDS }) => (
  <Empty title={WORDS[why].title} actions={<ButtonLink href="/trends/report">The newest week that is over</ButtonLink>}>
    <p>{WORDS[why].text}</p>
  </Empty>
)
