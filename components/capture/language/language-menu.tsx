import { IconCheck, IconLanguage } from '@tabler/icons-react'
import Link from 'next/link'
import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@/lib/vocabulary'
import styles from './language-menu.module.css'

/**
 * The languages, each named in itself: open and usable also before the page's script has arrived.
 * @param label the word "language" in the language of the page
 * @param href the address of this page in a language
 */
export function LanguageMenu({
  language,
  label,
  href,
}: {
  language: Language
  label: string
  href: (language: Language) => string
}) {
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (!menu.current?.open) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  const closeWhenLeft = ({ relatedTarget, currentTarget }: FocusEvent<HTMLDetailsElement>) => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) currentTarget.open = false
  }
  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') close()
  }
  return (
    <details ref={menu} className={styles.menu} onBlur={closeWhenLeft} onKeyDown={closeByKey}>
      <summary className={styles.chosen}>
        <IconLanguage size={18} stroke={1.75} aria-hidden />
        <span className="visually-hidden">{label}: </span>
        {LANGUAGE_NAMES[language]}
      </summary>
      <ul className={styles.list}>
        {LANGUAGES.map((one) => (
          <li key={one}>
            <Link
              href={href(one)}
              lang={one}
              hrefLang={one}
              aria-current={one === language || undefined}
              prefetch={false}
              replace
              scroll={false}
              onClick={close}
            >
              {LANGUAGE_NAMES[one]}
              {one === language && <IconCheck size={18} stroke={2} aria-hidden />}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
