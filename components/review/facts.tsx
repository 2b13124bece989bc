import type { ReactNode } from 'react'
import { TimeOfDay } from '@/components/clock'
import { PageLink } from '@/components/controls'
import { IconAlertTriangle } from '@/components/icons/bench'
import { type BenchCase, type BenchPhoto, LANE_LABELS } from '@/lib/review/view'
import { taskOf } from './case-words'
import classes from './facts.module.css'
import { ageBetween, fromUsualWords, inLine, lightWords, monthOf, qualityWords } from './photo-words'

/** From this age on the caption of a reference warns: faces change. */
const OLD_REFERENCE_MONTHS = 24

/** What is known beside the pictures. */
export function Facts({ bench, reference }: { bench: BenchCase; reference: BenchPhoto | null }) {
  const { facts, selfie } = bench
  return (
    <section className={classes.section} aria-label="Facts">
      <h2>Facts</h2>
      <dl className={classes.facts}>
        {selfie?.quality && <Fact name="Selfie">{qualityWords(selfie.quality)}</Fact>}
        {reference && <Fact name="Reference">{<ReferenceFact photo={reference} selfieAt={facts.capturedAt} />}</Fact>}
        {facts.device && <Fact name="Device">{<DeviceFact device={facts.device} />}</Fact>}
        {facts.place && <Fact name="Place">{placeWords(facts.place)}</Fact>}
        <Fact name="History">
          <HistoryFact facts={facts} />
        </Fact>
        <Fact name="Case">
          <span className="ref">{bench.number}</span>, {inLine(LANE_LABELS[bench.lane])}, opened{' '}
          <TimeOfDay at={bench.openedAt} />
          {taskOf(bench) && <p>{taskOf(bench)}</p>}
        </Fact>
        <Fact name="Driver">
          <PageLink href={`/drivers/${encodeURIComponent(bench.driver.ref)}`}>Everything on file</PageLink> since{' '}
          {monthOf(bench.driver.since)}
          {bench.driver.region && `, ${bench.driver.region}`}
        </Fact>
      </dl>
    </section>
  )
}

function placeWords({ region, kmFromUsual }: NonNullable<BenchCase['facts']['place']>): string {
  return [region, kmFromUsual !== null && fromUsualWords(kmFromUsual)].filter(Boolean).join(', ')
}

const OUTCOMES: [NonNullable<BenchPhoto['outcome']>, string][] = [
  ['approved_by_matcher', 'cleared'],
  ['approved_by_person', 'same by a person'],
  ['rejected', 'rejected'],
  ['retake', 'retaken'],
]

function HistoryFact({ facts }: { facts: BenchCase['facts'] }) {
  const { checks, checksSince, outcomes } = facts
  if (checks <= 1) return 'The first check'
  const ended =
    outcomes && OUTCOMES.flatMap(([outcome, words]) => (outcomes[outcome] ? `${outcomes[outcome]} ${words}` : []))
  return (
    <>
      {checks} checks{checksSince && ` since ${monthOf(checksSince)}`}
      {ended === null ? '; outcomes after your finding' : ended.length > 0 && `; ${ended.join(', ')}`}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function ReferenceFact({ photo, selfieAt }: { photo: BenchPhoto; selfieAt: string }) {
  const age = ageBetween(photo.at, selfieAt)
  const old = age && age.months >= OLD_REFERENCE_MONTHS
  return (
    <>
      {age ? (
        <span className={old ? classes.warn : undefined}>
          {old && <IconAlertTriangle size={12} stroke={1.75} aria-hidden />}
          {old && <span className="visually-hidden">Warning: </span>}
          {age.words} older
        </span>
      ) : (
        'of this month'
      )}
      {photo.quality && `, ${inLine(lightWords(photo.quality))}`}
    </>
  )
}

function DeviceFact({ device }: { device: NonNullable<BenchCase['facts']['device']> }) {
  const checks = device.checks === 1 ? '1 check' : `${device.checks} checks`
  const others = device.otherAccounts === 1 ? '1 other account' : `${device.otherAccounts} other accounts`
  return (
    <>
      {device.model}, {checks} since {monthOf(device.since)}
      {device.otherAccounts > 0 && (
        <>
          ; <span className={classes.warn}>also on {others}</span>
        </>
      )}
    </>
  )
}
