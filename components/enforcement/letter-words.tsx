import '@/components/theme/arabic.css'
import { inLanguage } from '@/lib/vocabulary'
import classes from './panel.module.css'

/** The words of a letter beside the desk, running the way of its own language. */
export const LetterWords = ({ subject, body, locale }: { subject: string; body: string; locale: string }) => (
  <div className={classes.letter} {...inLanguage(locale)}>
    <p className={classes.subject}>{subject}</p>
    {body.split('\n\n').map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </div>
)
