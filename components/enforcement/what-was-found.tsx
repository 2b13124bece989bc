import Link from 'next/link'
import { TimeOfDay } from '@/components/clock'
import { findingWords } from '@/components/status'
import type { AwaitingRow, EnforcementFinding, SuspensionRow } from '@/lib/enforcement/view'
import type { Lane, ReasonCode } from '@/lib/vocabulary'
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

/** What each person found, on their own, and why. */
export function WhatWasFound({ of }: { of: AwaitingRow | SuspensionRow }) {
  return (
    <section className={classes.part}>
      <h3>What was found</h3>
      <dl className={classes.facts}>
        {of.findings.map((finding) => (
          <Found key={finding.at} finding={finding} />
        ))}
        <dt>Case</dt>
        <dd>
          <Link href={`/cases/${of.caseId}`}>{of.caseNumber}</Link>
        </dd>
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
        {reasons.length > 0 && <Why reasons={reasons} />}
        {note && <span className={classes.note}>{note}</span>}
      </dd>
    </>
  )
}

const Why = ({ reasons }: { reasons: ReasonCode[] }) => <span className={classes.why}>{reasonWords(reasons)}</span>
