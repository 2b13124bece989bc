'use client'

import { useState } from 'react'
import { practise } from '@/app/(console)/quality/actions'
import { ButtonLink } from '@/components/controls'
import { PractiseButton } from '@/components/quality/practise-button'
import { FINDING_LABELS } from '@/lib/review/view'
import { dispositionWords } from './case-words'
import type { Stage } from './stage'
import { StageBar, StagePrimary } from './stage-bar'

/** Where the reader decides nothing: somebody else does, or it is over. */
export type OverStage = Extract<Stage, { kind: 'decided' | 'closed' | 'known' | 'read' }>

export type StageOverProps = { stage: OverStage; mayWork: boolean; busy: string | null; next: () => void }

/** Why nothing is to be decided here, and how to go on. */
export function StageOver({ stage, mayWork, busy, next }: StageOverProps) {
  if (stage.kind === 'known') return <KnownPair stage={stage} />
  const { words, more, alert } = said(stage)
  return (
    <StageBar words={words} more={more} alert={alert}>
      {mayWork && (
        <StagePrimary busy={busy} act={next}>
          Next case
        </StagePrimary>
      )}
    </StageBar>
  )
}

function said(stage: Exclude<OverStage, { kind: 'known' }>): { words: string; more: string; alert: boolean } {
  if (stage.kind === 'read') return { words: stage.why, more: 'You can read the case here.', alert: false }
  if (stage.kind === 'decided')
    return {
      words: 'This case was decided meanwhile.',
      more: 'Your checklist and note are kept here.',
      alert: true,
    }
  const { disposition, withheld } = stage
  if (disposition === 'cancelled')
    return {
      words: 'This case was cancelled.',
      more: "The driver's photos may no longer be looked at.",
      alert: true,
    }
  return {
    words: 'This case is closed.',
    more: withheld
      ? 'How it ended is told once nothing of this driver waits for your finding.'
      : disposition
        ? `How it ended: ${dispositionWords(disposition)}.`
        : '',
    alert: false,
  }
}

/** What the pair is, against what the reader found. */
function KnownPair({ stage: { truth, found, practice } }: { stage: Extract<Stage, { kind: 'known' }> }) {
  const [refusal, refused] = useState<string | null>(null)
  const said = found === truth ? 'You found it.' : `You found “${found ? FINDING_LABELS[found] : 'nothing'}”.`
  return (
    <StageBar
      words={`${FINDING_LABELS[truth]}. ${said}`}
      more={refusal ?? 'A pair of known truth: look at it once more.'}
      alert
    >
      <ButtonLink size="md" href="/quality">
        To quality
      </ButtonLink>
      {practice && <PractiseButton size="md" practise={practise} refused={refused} label="Practise another" />}
    </StageBar>
  )
}
