'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { PaletteDialog } from './palette-dialog'
import type { Deed } from './use-actions'

const IssueChallengeDialog = dynamic(() =>
  import('@/components/drivers/issue-challenge-dialog').then((file) => file.IssueChallengeDialog),
)
const FlagSharingDialog = dynamic(() =>
  import('@/components/drivers/flag-sharing-dialog').then((file) => file.FlagSharingDialog),
)

/** The palette, or the form of what was chosen in it. */
export function Palette({ close }: { close: () => void }) {
  const [deed, begin] = useState<Deed | null>(null)
  if (!deed) return <PaletteDialog close={close} begin={begin} />
  if (deed.kind === 'flag') return <FlagSharingDialog driver={deed.subject} close={close} />
  return <IssueChallengeDialog driver={deed.subject} open={deed.subject.hasOpenChallenge ?? false} close={close} />
}
