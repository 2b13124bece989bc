'use client'

import { Button } from '@mantine/core'
import { IconFileText, IconLanguage, IconPhoto, IconUsers } from '@tabler/icons-react'
import Link from 'next/link'
import { TimeOfDay } from '@/components/clock'
import { suspensionWords } from '@/components/status'
import type { Hearing } from '@/lib/appeals/view'
import parts from './parts.module.css'
import classes from './statement-column.module.css'

/** Who was asked to hear it, by whom and when, and why, where the reader may know. */
const Assignments = ({ of }: { of: Hearing['assignments'] }) => (
  <section aria-labelledby="assigned-title">
    <h2 className={parts.heading} id="assigned-title">
      Who was asked to hear it
    </h2>
    {of.map(({ by, to, at, hears, reason }) => (
      <div key={at}>
        <p>
          {by} asked {to.you ? 'you' : to.name}, <TimeOfDay at={at} />
          {!hears && ', who does not hear it any more'}.
        </p>
        {reason && <blockquote>{reason}</blockquote>}
      </div>
    ))}
  </section>
)

const LANGUAGE = new Intl.DisplayNames('en', { type: 'language' })

type StatementProps = { hearing: Hearing; read: (() => void) | null; asking: boolean }

/** What the driver says, what came with it, and what it is about. Nothing of what was found first. */
export function StatementColumn({ hearing, read, asking }: StatementProps) {
  const { about } = hearing
  return (
    <div className={classes.statement}>
      <section aria-labelledby="statement-title">
        <h2 className={parts.heading} id="statement-title">
          Statement{' '}
          <span className={classes.when}>
            filed <TimeOfDay at={hearing.filedAt} />
          </span>
        </h2>
        <blockquote dir="auto">{hearing.statement ?? 'The words are gone: the driver was erased.'}</blockquote>
        <p className={parts.fine}>
          <IconLanguage size={14} stroke={1.75} aria-hidden />
          {hearing.way === 'link'
            ? `Written on the page in ${languageOf(hearing.locale)}, through the link of the notice`
            : `Sent by the platform; the driver reads ${languageOf(hearing.locale)}`}
        </p>
        {read && (
          <Button size="xs" variant="filled" loading={asking} onClick={read}>
            I have read it
          </Button>
        )}
      </section>
      <section aria-labelledby="with-title">
        <h2 className={parts.heading} id="with-title">
          With it
        </h2>
        <ul className={`${parts.list} ${classes.with}`}>
          <li>
            <IconPhoto size={16} stroke={1.75} aria-hidden />
            {hearing.with.photo ? (
              <span>
                New photo, <TimeOfDay at={hearing.with.photo.at} />, passed quality
              </span>
            ) : (
              <span>No new photo</span>
            )}
          </li>
          {hearing.with.attachment && (
            <li>
              <IconFileText size={16} stroke={1.75} aria-hidden />
              <span>
                {hearing.with.attachment.url ? (
                  <a href={hearing.with.attachment.url} target="_blank" rel="noreferrer">
                    Attached picture
                  </a>
                ) : (
                  'Attached picture'
                )}
                , <TimeOfDay at={hearing.with.attachment.at} />
              </span>
            </li>
          )}
        </ul>
      </section>
      {hearing.assignments.length > 0 && <Assignments of={hearing.assignments} />}
      <section aria-labelledby="about-title">
        <h2 className={parts.heading} id="about-title">
          What it is about
        </h2>
        <dl className={classes.facts}>
          {about.checkAt && (
            <div>
              <dt>Selfie</dt>
              <dd>
                <TimeOfDay at={about.checkAt} />
                {about.region && `, ${about.region}`}
              </dd>
            </div>
          )}
          <div>
            <dt>Decision</dt>
            <dd>
              {about.caseNumber ?? about.sharingNumber}, <TimeOfDay at={about.decidedAt} />
            </dd>
          </div>
          {about.suspension && (
            <div>
              <dt>{suspensionWords[about.suspension.state as 'active']?.label ?? 'Suspension'}</dt>
              <dd>
                {about.suspension.endsAt ? (
                  <>
                    until <TimeOfDay at={about.suspension.endsAt} />
                  </>
                ) : (
                  'until lifted'
                )}
              </dd>
            </div>
          )}
          <div>
            <dt>Account</dt>
            <dd>
              <Link href={`/drivers/${encodeURIComponent(hearing.driver.ref)}`} className="ref">
                {hearing.driver.ref}
              </Link>
            </dd>
          </div>
        </dl>
      </section>
      <p className={classes.foot}>
        <IconUsers size={14} stroke={1.75} aria-hidden />
        {partWords(hearing)}
      </p>
    </div>
  )
}

function languageOf(locale: string): string {
  try {
    return LANGUAGE.of(locale) ?? locale
  } catch {
    return locale
  }
}

function partWords({ hearer, mayHear, outcome }: Hearing): string {
  if (outcome) return `Decided by ${outcome.by}, who had no part in the first decision.`
  if (mayHear.ok) return 'You had no part in the first decision.'
  return hearer && !hearer.you ? `${hearer.name} hears it.` : (mayHear.why ?? '')
}
