'use client'

import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { inLanguage, type Language, languageOf } from '@/lib/vocabulary'
import styles from './frame.module.css'
import { LanguageMenu } from './language/language-menu'
import { usePageLanguage } from './language/page-language'

const SEGMENTS = [1, 2, 3] as const

/** The page of a driver, white in both schemes where it lights a face. */
export const pageClass = (white: boolean): string => `${styles.page} ${white ? styles.white : ''}`

/**
 * What stands around every screen of the driver's page: who asks, the languages, how far it is.
 * Moves the focus to the heading when the screen changes.
 * @param name which screen it is; a new one takes the focus
 * @param languageHref the address of this screen in a language
 * @param progress how many of the three parts are reached; none is drawn without it
 * @param white the page lights a face: it is white in both schemes
 * @param onBack draws a way back in place of the operator's name
 */
export function Frame({
  name,
  operator,
  languageHref,
  progress,
  white = false,
  onBack,
  children,
}: {
  name: string
  operator: string
  languageHref: (language: Language) => string
  progress?: number
  white?: boolean
  onBack?: () => void
  children: ReactNode
}) {
  const t = useTranslations('frame')
  const language = languageOf(useLocale())
  const main = useFocusOnHeading(name)
  usePageLanguage(language)
  return (
    <div className={pageClass(white)} {...inLanguage(language)}>
      <div className={styles.column}>
        <header className={styles.header}>
          {onBack ? (
            <button type="button" className={styles.back} onClick={onBack} aria-label={t('back')}>
              <IconArrowLeft size={24} stroke={1.75} aria-hidden />
            </button>
          ) : (
            <span className={styles.operator}>
              <span className={styles.initial} aria-hidden>
                {operator.slice(0, 1).toUpperCase()}
              </span>
              {operator}
            </span>
          )}
          <LanguageMenu language={language} label={t('language')} href={languageHref} />
        </header>
        {progress !== undefined && (
          <div className={styles.progress} aria-hidden>
            {SEGMENTS.map((segment) => (
              <span key={segment} className={segment <= progress ? styles.done : undefined} />
            ))}
          </div>
        )}
        <main ref={main} className={styles.screen}>
          {children}
        </main>
      </div>
    </div>
  )
}

function useFocusOnHeading(name: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(name)
  useEffect(() => {
    if (shown.current === name) return
    shown.current = name
    main.current?.querySelector('h1')?.focus()
    window.scrollTo(0, 0)
  }, [name])
  return main
}

/** The one heading of a screen; the focus comes here when the screen changes. */
export const Title = ({ children, className }: { children: ReactNode; className?: string }) => (
  <h1 tabIndex={-1} className={className}>
    {children}
  </h1>
)

/** What the driver can do, at the foot of the screen. */
export const Actions = ({ children }: { children: ReactNode }) => <div className={styles.actions}>{children}</div>
