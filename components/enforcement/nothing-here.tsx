import { IconBan } from '@tabler/icons-react'
import { Empty } from '@/components/states'
import type { DeskTab } from '@/lib/enforcement/view'

const WORDS: Record<DeskTab, { title: string; words: string }> = {
  now: {
    title: 'Nobody is suspended',
    words: 'A confirmed rejection comes here by itself and waits for a lead who took no part in it.',
  },
  proposed: {
    title: 'Nothing waits for a second person',
    words:
      'A proposal comes here when two people, each on their own, found different people, or sharing was confirmed.',
  },
  in_force: {
    title: 'No suspension is in force',
    words: 'One comes here when a lead approves a proposal, and goes by itself at its end.',
  },
  history: {
    title: 'No suspension has ended yet',
    words: 'Suspensions come here when they are declined, lifted or overturned, lapse or run out.',
  },
}

/** No rows, and what that means in each tab. */
export function NothingHere({ tab, search }: { tab: DeskTab; search: string | undefined }) {
  if (search)
    return (
      <Empty title="No suspension fits" icon={IconBan}>
        <p>They are found by the driver’s name or reference, or by their number, as S-412.</p>
      </Empty>
    )
  const { title, words } = WORDS[tab]
  return (
    <Empty title={title} icon={IconBan}>
      <p>{words}</p>
    </Empty>
  )
}
