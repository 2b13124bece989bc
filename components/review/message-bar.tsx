'use client'

import { askedFor, Button, ButtonLink } from '@/components/controls'
import { refusalWords } from './case-words'
import { KeyHint } from './key-hint'
import type { Stage } from './stage'
import { StageBar, StagePrimary } from './stage-bar'
import type { StageOverProps } from './stage-over'
import type { Problem } from './use-asking'

const StageOver = askedFor<StageOverProps>(
  () => import('./stage-over').then((file) => file.StageOver),
  () => <StageBar words="" more="" />,
)

type Commands = { busy: string | null; claim: () => void; next: () => void }

/**
 * What stands in the place of the findings when none can be given: what happened, and what to do next. What can be said
 * while nobody is reached is here, the rest comes when it is asked for.
 */
export function StageMessage({ stage, mayWork, busy, claim, next }: Commands & { stage: Stage; mayWork: boolean }) {
  switch (stage.kind) {
    case 'decide':
      return null
    case 'claim':
      return (
        <StageBar words="Nobody holds this case." more="Claim it to compare and decide; photos open with the claim.">
          <StagePrimary busy={busy} act={claim}>
            Claim
          </StagePrimary>
        </StageBar>
      )
    case 'lost':
      return (
        <StageBar
          words={lostWords(stage)}
          more="Nothing was decided by you. Your checklist and note are kept here."
          alert
        >
          {stage.holder === null && (
            <Button size="md" disabled={busy !== null} onClick={claim}>
              Claim it again
            </Button>
          )}
          {mayWork && (
            <StagePrimary busy={busy} act={next}>
              Next case
            </StagePrimary>
          )}
        </StageBar>
      )
    default:
      return <StageOver stage={stage} mayWork={mayWork} busy={busy} next={next} />
  }
}

const timeOf = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

const lostWords = ({ holder, endedAt }: Extract<Stage, { kind: 'lost' }>) =>
  `Your claim ended at ${timeOf.format(endedAt)}${holder ? `; ${holder} has the case now` : ''}.`

/** Something was asked and refused, or nobody answered: what was not done, and how to go on. */
export function ProblemMessage({ problem, dismiss }: { problem: Problem; dismiss: () => void }) {
  const { refusal, notDone, again } = problem
  const maySucceed = refusal.code === 'unreachable' || refusal.code === 'signed-out'
  return (
    <StageBar words={`${notDone}. ${refusalWords(refusal)}`} more="What you wrote is kept here." alert>
      {refusal.code === 'signed-out' && (
        <ButtonLink size="md" href="/sign-in" target="_blank" rel="noreferrer">
          Sign in, in a new tab
        </ButtonLink>
      )}
      <Button size="md" variant="subtle" color="gray" onClick={dismiss} rightSection={<KeyHint>Esc</KeyHint>}>
        Back
      </Button>
      {maySucceed && <StagePrimary act={again}>Try again</StagePrimary>}
    </StageBar>
  )
}
