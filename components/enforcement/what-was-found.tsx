import Link from 'next/link'
import { TimeOfDay } from '@/components/clock'
import { findingWords } from '@/components/status'
import type { EnforcementFinding, SuspensionDetail } from '@/lib/enforcement/view'
import type { Lane } from '@/lib/vocabulary'
import classes from './panel.module.css'
import { reasonWords } from './reason-words'

const WHICH: Record<Lane, string> = {
  match: 'First finding',
  second_review: 'Second finding',
  adjudication: 'Adjudication',
}
const HOW: Record<Lane, string> = {
  match: '',
  second_review: ', blind to the first',
  adjudication: ', as a lead who took no part',
}

/** What each person found, on their own, and why; or that sharing was confirmed. */
export function WhatWasFound({ of }: { of: SuspensionDetail }) {
  return (
    <section className={classes.part}>
      <h3>What was found</h3>
      {of.blind && <p className={classes.sub}>You hear an appeal against this: it is shown after your own finding.</p>}
      <dl className={classes.facts}>
        {of.findings.map((finding) => (
          <Found key={finding.at} finding={finding} />
        ))}
        {of.case && (
          <>
            <dt>Case</dt>
            <dd>
              <Link href={`/cases/${of.case.id}`}>{of.case.number}</Link>
            </dd>
          </>
        )}
        {of.sharingCase && (
          <>
            <dt>Sharing</dt>
            <dd>
              Confirmed by two people, <Link href={`/sharing/${of.sharingCase.id}`}>{of.sharingCase.number}</Link>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Found({ finding }: { finding: EnforcementFinding }) {
  const { lane, by, at, reasons, note } = finding
  return (
    <>
      <dt>{WHICH[lane]}</dt>
      <dd>
        <b>{findingWords[finding.finding].label}</b>, {by}, <TimeOfDay at={at} />
        {HOW[lane]}
        {reasons.length > 0 && <span className={classes.why}>{reasonWords(reasons)}</span>}
        {note && <span className={classes.note}>{note}</span>}
      </dd>
    </>
  )
}
