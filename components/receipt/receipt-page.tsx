import { IconFileText, IconScale } from '@tabler/icons-react'
import type { Receipt } from '@/lib/enforcement/view'
import { inLanguage } from '@/lib/vocabulary'
import { letterParts } from './letter-parts'
import classes from './receipt.module.css'
import { instantWords, receiptWords } from './words'

/** A letter exactly as it was sent, with the way to appeal: read on a phone, without a login. */
export function ReceiptPage({ receipt }: { receipt: Receipt }) {
  const { locale, formats, operator, subject, body, composedAt, sha256 } = receipt
  const words = receiptWords(locale)
  return (
    <div className={classes.page} {...inLanguage(locale)}>
      <div className={classes.column}>
        <header className={classes.header}>
          <span className={classes.initial} aria-hidden>
            {operator.slice(0, 1).toUpperCase()}
          </span>
          {operator}
        </header>
        <main className={classes.letter}>
          <h1>{subject}</h1>
          <p className={classes.sent}>
            <time dateTime={composedAt}>{words.sentOn(instantWords(composedAt, formats))}</time>
          </p>
          {letterParts(body).map((part) =>
            'text' in part ? (
              <p key={part.text}>{part.text}</p>
            ) : (
              <p key={part.href}>
                {part.label}
                <a href={part.href} rel="noreferrer" dir="ltr">
                  {part.href}
                </a>
              </p>
            ),
          )}
        </main>
        <Appeal receipt={receipt} />
        <footer className={classes.proof}>
          <p>
            <IconFileText size={18} stroke={1.75} aria-hidden />
            {words.asSent}
          </p>
          <code dir="ltr">{sha256}</code>
          <p>{words.print}</p>
        </footer>
      </div>
    </div>
  )
}

/** The way to appeal that a letter offers; or, once an appeal is filed, by when it is decided and where it stands. */
function Appeal({ receipt }: { receipt: Receipt }) {
  const { appealUrl, locale } = receipt
  const said = appealWords(receipt)
  if (!said) return null
  const words = receiptWords(locale)
  const act = receipt.appealed ? words.stands : words.appeal
  return (
    <section className={classes.appeal} aria-label={words.appeal}>
      <p>{said}</p>
      {appealUrl && (
        <a className={classes.action} href={appealUrl} rel="noreferrer">
          <IconScale size={20} stroke={1.75} aria-hidden />
          {act}
        </a>
      )}
    </section>
  )
}

function appealWords({ appealed, appealBy, appealOpen, locale, formats }: Receipt): string | null {
  const words = receiptWords(locale)
  const at = (iso: string) => instantWords(iso, formats)
  if (!appealBy) return null
  if (appealed?.decidedAt) return words.appealDecided(at(appealed.filedAt), at(appealed.decidedAt))
  if (appealed) return words.appealed(at(appealed.filedAt), at(appealed.dueAt))
  return appealOpen ? words.appealUntil(at(appealBy)) : words.appealLate(at(appealBy))
}
