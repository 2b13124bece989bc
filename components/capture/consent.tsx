import { IconChevronDown } from '@tabler/icons-react'
import { type UIEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { inLanguage } from '@/lib/vocabulary'
import styles from './consent.module.css'
import { ConsentOption } from './consent-option'
import { Alert, Button } from './controls'
import { Title } from './frame'
import { ReleaseText } from './release-text'
import type { OpenLink } from './screen'
import { useSend } from './use-send'

const NEARLY_PX = 24
/** A box that scrolls takes the focus, so that the arrow keys can move it (WCAG 2.1.1). */
const FOCUSABLE = { tabIndex: 0 }

export type ConsentDecision = 'granted' | 'declined'

/**
 * The release in full, and the two answers, alike in size and ink, with what follows under each. What is asked for
 * apart is a box of its own, empty until the driver marks it.
 */
export function Consent({
  link,
  graceDays,
  onAnswer,
}: {
  link: OpenLink
  graceDays: number
  onAnswer: (decision: ConsentDecision, acrossAccounts: boolean) => Promise<boolean>
}) {
  const t = useTranslations('consent')
  const [atEnd, setAtEnd] = useState(false)
  const [acrossAccounts, setAcrossAccounts] = useState(false)
  const { send, sending, failed } = useSend()
  const id = useId()
  const follow = ({ currentTarget: box }: UIEvent<HTMLElement>) =>
    setAtEnd(box.scrollTop + box.clientHeight >= box.scrollHeight - NEARLY_PX)
  const answer = (decision: ConsentDecision) => send(() => onAnswer(decision, acrossAccounts))
  return (
    <>
      <Title>{t('title')}</Title>
      <div className={styles.frame}>
        <section
          className={styles.text}
          {...FOCUSABLE}
          aria-label={t('region')}
          {...inLanguage(link.release.locale)}
          onScroll={follow}
        >
          <ReleaseText text={link.release.text} />
        </section>
        {!atEnd && (
          <div className={styles.more} aria-hidden>
            <IconChevronDown size={18} stroke={2} />
            {t('more')}
          </div>
        )}
      </div>
      {link.option && (
        <ConsentOption
          text={link.option.text}
          lang={link.option.locale}
          chosen={acrossAccounts}
          onChoose={setAcrossAccounts}
        />
      )}
      {failed && <Alert>{t('failed')}</Alert>}
      <div className={styles.choices}>
        <Button busy={sending} aria-describedby={`${id}-agree`} onClick={() => answer('granted')}>
          {t('agree')}
        </Button>
        <Button busy={sending} aria-describedby={`${id}-decline`} onClick={() => answer('declined')}>
          {t('decline')}
        </Button>
        <p id={`${id}-agree`}>{t('agreeNote')}</p>
        <p id={`${id}-decline`}>{t('declineNote', { days: graceDays })}</p>
      </div>
    </>
  )
}
