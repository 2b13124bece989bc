import { IconEyeOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Elapsed, TimeOfDay } from '@/components/clock'
import { standingWords } from '@/components/status'
import type { DossierStanding, DriverPage } from '@/lib/dossier/view'
import { BLIND_WORDS, languageName, monthName } from './driver-words'
import classes from './standing-banner.module.css'
import { TimeLeft } from './time-left'

/** What the driver can do now and why, in one line, with what the reader may do about it. */
export function StandingBanner({ driver, children }: { driver: DriverPage; children: ReactNode }) {
  const { standing } = driver
  const word = standing && standingWords[standing.standing]
  const Icon = word?.icon ?? IconEyeOff
  return (
    <section className={classes.banner} data-tone={word?.tone ?? 'none'} aria-label="Standing">
      <p className={classes.word}>
        <Icon size={22} stroke={1.5} aria-hidden />
        {word?.label ?? 'Not shown'}
      </p>
      <div className={classes.lines}>
        <p className={classes.now}>{standing ? <Sentence standing={standing} /> : BLIND_WORDS}</p>
        <p className={classes.facts}>
          {factsOf(driver).map((fact) => (
            <span key={fact}>{fact} </span>
          ))}
        </p>
      </div>
      {children}
    </section>
  )
}

function Sentence({ standing }: { standing: DossierStanding }) {
  const why = standing.reasons.map(({ text }) => text).join(' ')
  if (standing.blockedSince)
    return (
      <>
        Cannot work since <TimeOfDay at={standing.blockedSince} />, for <Elapsed since={standing.blockedSince} />. {why}
      </>
    )
  if (standing.worksUntil)
    return (
      <>
        Can work for <TimeLeft until={standing.worksUntil} /> more. {why}
      </>
    )
  return <>Can work. {why || 'Nothing is due.'}</>
}

const SUSPENDED = ['never suspended', 'suspended once', 'suspended twice']

function factsOf(driver: DriverPage): string[] {
  const { region, locale, addedAt, consent, suspensions, blind, email } = driver
  const times = suspensions.filter((row) => row.startsAt !== null && row.state !== 'overturned').length
  return [
    region,
    languageName(locale),
    `added ${monthName(addedAt)}`,
    consent ? `consent ${consent.releaseVersion} in force` : 'no consent in force',
    !blind && (SUSPENDED[times] ?? `suspended ${times} times`),
    email,
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '')
}
