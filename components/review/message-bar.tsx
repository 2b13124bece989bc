'use client'

import { type ReactNode, useState } from 'react'
import { practise } from '@/app/(console)/quality/actions'
import { Button, ButtonLink } from '@/components/controls'
import { PractiseButton } from '@/components/quality/practise-button'
import { FINDING_LABELS } from '@/lib/review/view'
import { dispositionWords, refusalWords } from './case-words'
import classes from './decision-bar.module.css'
import { KeyHint } from './key-hint'
import type { Stage } from './stage'
import type { Problem } from './use-asking'

type Commands = { busy: string | null; claim: () => void; next: () => void }

/** What stands in the place of the findings when none can be given: what happened, and what to do next. */
export function StageMessage({ stage, mayWork, busy, claim, next }: Commands & { stage: Stage; mayWork: boolean }) {
  const primary = { size: 'md', variant: 'filled', rightSection: <KeyHint on="accent">Enter</KeyHint> } as const
  const nextCase = mayWork && (
    <Button {...primary} loading={busy !== null} onClick={next}>
      Next case
    </Button>
  )
  switch (stage.kind) {
    case 'decide':
      return null
    case 'claim':
      return (
        <Bar words="Nobody holds this case." more="Claim it to compare and decide; photos open with the claim.">
          <Button {...primary} loading={busy !== null} onClick={claim}>
            Claim
          </Button>
        </Bar>
      )
    case 'lost':
      return (
        <Bar words={lostWords(stage)} more="Nothing was decided by you. Your checklist and note are kept here." alert>
          {stage.holder === null && (
            <Button size="md" disabled={busy !== null} onClick={claim}>
              Claim it again
            </Button>
          )}
          {nextCase}
        </Bar>
      )
    case 'decided':
      return (
        <Bar words="This case was decided meanwhile." more="Your checklist and note are kept here." alert>
          {nextCase}
        </Bar>
      )
    case 'closed':
      if (stage.disposition === 'cancelled')
        return (
          <Bar words="This case was cancelled." more="The driver's photos may no longer be looked at." alert>
            {nextCase}
          </Bar>
        )
      return (
        <Bar
          words="This case is closed."
          more={stage.disposition ? `How it ended: ${dispositionWords(stage.disposition)}.` : ''}
        >
          {nextCase}
        </Bar>
      )
    case 'known':
      return <KnownPair stage={stage} />
    case 'read':
      return (
        <Bar words={stage.why} more="You can read the case here.">
          {nextCase}
        </Bar>
      )
  }
}

/** What the pair is, against what the reader found. */
function KnownPair({ stage: { truth, found, practice } }: { stage: Extract<Stage, { kind: 'known' }> }) {
  const [refusal, refused] = useState<string | null>(null)
  const said = found === truth ? 'You found it.' : `You found “${found ? FINDING_LABELS[found] : 'nothing'}”.`
  return (
    <Bar
      words={`${FINDING_LABELS[truth]}. ${said}`}
      more={refusal ?? 'A pair of known truth: look at it once more.'}
      alert
    >
      <ButtonLink size="md" href="/quality">
        To quality
      </ButtonLink>
      {practice && <PractiseButton size="md" practise={practise} refused={refused} label="Practise another" />}
    </Bar>
  )
}

const timeOf = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

const lostWords = ({ holder, endedAt }: Extract<Stage, { kind: 'lost' }>) =>
  `Your claim ended at ${timeOf.format(endedAt)}${holder ? `; ${holder} has the case now` : ''}.`

/** Something was asked and refused, or nobody answered: what was not done, and how to go on. */
export function ProblemMessage({ problem, dismiss }: { problem: Problem; dismiss: () => void }) {
  const { refusal, notDone, again } = problem
  const maySucceed = refusal.code === 'unreachable' || refusal.code === 'signed-out'
  return (
    <Bar words={`${notDone}. ${refusalWords(refusal)}`} more="What you wrote is kept here." alert>
      {refusal.code === 'signed-out' && (
        <ButtonLink size="md" href="/sign-in" target="_blank" rel="noreferrer">
          Sign in, in a new tab
        </ButtonLink>
      )}
      <Button size="md" variant="subtle" color="gray" onClick={dismiss} rightSection={<KeyHint>Esc</KeyHint>}>
        Back
      </Button>
      {maySucceed && (
        <Button size="md" variant="filled" onClick={again} rightSection={<KeyHint on="accent">Enter</KeyHint>}>
          Try again
        </Button>
      )}
    </Bar>
  )
}

function Bar({ words, more, alert, children }: { words: string; more: string; alert?: boolean; children: ReactNode }) {
  return (
    <section className={classes.bar} aria-label="Where this case stands">
      <p className={classes.message} role={alert ? 'alert' : undefined}>
        <b>{words}</b> {more}
      </p>
      <div className={classes.room} />
      <div className={classes.buttons}>{children}</div>
    </section>
  )
}
