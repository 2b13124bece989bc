import { IconEyeOff, IconParking, IconShieldCheck } from '@tabler/icons-react'
import { useTranslations } from 'use-intl/react'
import { Note, StepLink } from './controls'
import type { Deadline } from './deadline'
import { Actions, Title } from './frame'
import styles from './prompt.module.css'
import type { OpenLink } from './screen'
import type { Steps } from './steps'

const bold = { b: (words: React.ReactNode) => <b>{words}</b> }

/** What is asked, by whom and why, and until when. */
export function Prompt({ link, deadline, steps }: { link: OpenLink; deadline: Deadline; steps: Steps }) {
  const t = useTranslations('prompt')
  const next = link.consented ? 'camera' : 'consent'
  return (
    <>
      <Title>{t('title')}</Title>
      <p>{t('lead')}</p>
      <ul className={styles.points}>
        <li>
          <IconParking size={26} stroke={1.75} aria-hidden />
          <span>{t.rich('driving', bold)}</span>
        </li>
        <li>
          <IconEyeOff size={26} stroke={1.75} aria-hidden />
          <span>{t('customers')}</span>
        </li>
        <li>
          <IconShieldCheck size={26} stroke={1.75} aria-hidden />
          <span>{t('protects')}</span>
        </li>
      </ul>
      <Note>
        {t(`why.${link.reason}`, { operator: link.operator })}{' '}
        {t.rich(deadline.message, { ...bold, ...deadline.values })}{' '}
        {t(link.mayWorkMeanwhile ? 'mayWork' : 'mayNotWork')}
      </Note>
      <Actions>
        <StepLink look="primary" href={steps.href(next)} onGo={() => steps.go(next)}>
          {t('start')}
        </StepLink>
        <StepLink look="quiet" href={steps.href('other')} onGo={() => steps.go('other')}>
          {t('cannot')}
        </StepLink>
      </Actions>
    </>
  )
}
