import { useId } from 'react'
import { useTranslations } from 'use-intl/react'
import { inLanguage } from '@/lib/vocabulary'
import styles from './consent-option.module.css'
import { ReleaseText } from './release-text'

/** A choice apart from the consent, never preselected: one box, and its text in full behind one press. */
export function ConsentOption({
  text,
  lang,
  chosen,
  onChoose,
}: {
  text: string
  lang: string
  chosen: boolean
  onChoose: (chosen: boolean) => void
}) {
  const t = useTranslations('consent')
  const id = useId()
  return (
    <div className={styles.option}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={chosen}
          aria-describedby={id}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
        <span>{t('option')}</span>
      </label>
      <p id={id} className={styles.note}>
        {t('optionNote')}
      </p>
      <details className={styles.more}>
        <summary>{t('optionMore')}</summary>
        <div {...inLanguage(lang)} className={styles.text}>
          <ReleaseText text={text} />
        </div>
      </details>
    </div>
  )
}
