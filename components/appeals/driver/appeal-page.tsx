'use client'

import { IconArrowBackUp, IconCircleCheck, IconFileCheck, IconLinkOff, IconPencil } from '@tabler/icons-react'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { IntlProvider, useTranslations } from 'use-intl/react'
import { Badge, Note } from '@/components/capture/controls'
import { Frame, Title } from '@/components/capture/frame'
import type { Messages } from '@/components/capture/messages'
import type { AppealLink } from '@/lib/appeals/view'
import { type AppealOutcome, inLanguage } from '@/lib/vocabulary'
import { AppealForm } from './appeal-form'
import classes from './appeal-page.module.css'
import type { AppealDates } from './dates'

type AppealPageProps = { link: AppealLink; dates: AppealDates; messages: Messages }

/** The driver's page of an appeal, in the language of its link: to file it, and to see how it stands. */
export const AppealPage = ({ link, dates, messages }: AppealPageProps) => (
  <IntlProvider locale={link.formats} messages={messages} timeZone="UTC">
    <Screen link={link} dates={dates} />
  </IntlProvider>
)

function Screen({ link, dates }: { link: AppealLink; dates: AppealDates }) {
  const path = usePathname()
  return (
    <Frame name={link.state} operator={link.operator} languageHref={(language) => `${path}?lang=${language}`}>
      {link.state === 'open' && <AppealForm link={link} dates={dates} />}
      {link.state === 'filed' && <Filed link={link} dates={dates} />}
      {link.state === 'undone' && <Undone />}
      {link.state === 'unknown' && <Unknown operator={link.operator} />}
    </Frame>
  )
}

const bold = (words: ReactNode) => <b>{words}</b>

const OUTCOME_ICONS = { upheld: IconFileCheck, changed: IconPencil, overturned: IconArrowBackUp }

function Filed({ link, dates }: { link: Extract<AppealLink, { state: 'filed' }>; dates: AppealDates }) {
  const t = useTranslations('appeal')
  const decided = link.decidedAt !== null
  const Icon = decided ? OUTCOME_ICONS[link.status as AppealOutcome] : IconCircleCheck
  return (
    <>
      <Badge tone={!decided || link.status === 'overturned' ? 'ok' : undefined}>
        <Icon size={36} stroke={2} />
      </Badge>
      <Title>{decided ? t(`decided.${link.status as AppealOutcome}`) : t('filed.title')}</Title>
      {decided ? (
        <p>{t.rich('decided.on', { date: dates.decidedAt ?? '', number: link.number, b: bold })}</p>
      ) : (
        <>
          <p>{t.rich('filed.number', { number: link.number, b: bold })}</p>
          <p>{t.rich('filed.due', { date: dates.dueAt ?? '', b: bold })}</p>
          {link.late && <Note>{t('filed.late')}</Note>}
          {link.status === 'waiting' && <Note>{t('filed.waiting', { operator: link.operator })}</Note>}
          {link.status === 'assigned' && <Note>{t('filed.assigned')}</Note>}
          <p className={classes.small}>{t('filed.again')}</p>
        </>
      )}
      {link.letter && (
        <section className={classes.letter} aria-label={t('decided.letter')}>
          <div {...inLanguage(link.letter.locale)}>
            <h2>{link.letter.subject}</h2>
            <p>{link.letter.body}</p>
          </div>
        </section>
      )}
    </>
  )
}

function Undone() {
  const t = useTranslations('appeal.undone')
  return (
    <>
      <Badge tone="ok">
        <IconArrowBackUp size={36} stroke={2} />
      </Badge>
      <Title>{t('title')}</Title>
      <p>{t('text')}</p>
    </>
  )
}

function Unknown({ operator }: { operator: string }) {
  const t = useTranslations('appeal.unknown')
  return (
    <>
      <Badge>
        <IconLinkOff size={36} stroke={2} />
      </Badge>
      <Title>{t('title')}</Title>
      <p>{t('text', { operator })}</p>
    </>
  )
}
