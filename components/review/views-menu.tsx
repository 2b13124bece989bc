'use client'

import { useClipboard } from '@mantine/hooks'
import { IconBookmark, IconChevronDown, IconPencil, IconTrash } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useRouter, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { alterView, dropView } from '@/app/(console)/queue/actions'
import { IconLink, IconPlus } from '@/components/icons/bench'
import { IconUsers } from '@/components/icons/frame'
import { Pop, PopItem, PopLine, PopTitle } from '@/components/shell'
import tool from '@/components/table/tool.module.css'
import { useLayoutInQuery } from '@/components/table/use-layout'
import { type QueueView, viewAddress } from '@/lib/review/view'
import type { Result } from '@/lib/vocabulary'
import { announce } from './announcement'
import { ask } from './ask'
import { viewWords as wordsOf } from './view-words'

const ViewNameDialog = dynamic(() => import('./view-name-dialog').then((file) => file.ViewNameDialog), { ssr: false })

const OWN_ORDER = 'Livelihood first'
const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const

type ViewsMenuProps = { views: readonly QueueView[]; mayShare: boolean }

/** Ways to look at the queue, one's own and shared ones: take one, keep this one, rename, share, copy, delete. */
export function ViewsMenu({ views, mayShare }: ViewsMenuProps) {
  const router = useRouter()
  const query = useSearchParams().toString()
  const address = viewAddress(query)
  const asDrawn = useLayoutInQuery()
  const clipboard = useClipboard()
  const [naming, setNaming] = useState<'new' | 'other' | null>(null)
  const here = views.find((view) => view.address === address)
  const open = (query: string) => router.push(query ? `/queue?${query}` : '/queue')

  async function change(asked: Promise<Result<null>>, done: string): Promise<void> {
    const answer = await ask(asked)
    announce(answer.ok ? done : wordsOf(answer))
    if (answer.ok) router.refresh()
  }
  return (
    <>
      <Pop
        label={`View: ${here?.name ?? (address ? 'not kept' : OWN_ORDER)}`}
        align="start"
        buttonClassName={`${tool.tool} ${tool.strong}`}
        face={
          <>
            <IconBookmark {...icon} />
            {here?.name ?? (address ? 'Not kept' : OWN_ORDER)}
            <IconChevronDown {...icon} />
          </>
        }
      >
        <PopTitle>Views</PopTitle>
        <PopItem checked={address === ''} onTake={() => open('')}>
          {OWN_ORDER}
        </PopItem>
        {views.map((view) => (
          <PopItem key={view.id} checked={view === here} onTake={() => open(view.address)}>
            {view.mine ? view.name : `${view.name}, by ${view.owner}`}
          </PopItem>
        ))}
        <PopLine />
        <PopItem icon={<IconPlus {...icon} />} onTake={() => setNaming('new')}>
          Keep this view
        </PopItem>
        {here && (
          <PopItem icon={<IconLink {...icon} />} onTake={() => clipboard.copy(window.location.href)}>
            Copy its link
          </PopItem>
        )}
        {here?.mine && (
          <>
            <PopItem icon={<IconPencil {...icon} />} onTake={() => setNaming('other')}>
              Rename
            </PopItem>
            {mayShare && (
              <PopItem
                icon={<IconUsers {...icon} />}
                onTake={() =>
                  void change(
                    alterView(here.id, { shared: !here.shared }),
                    here.shared ? `${here.name} is yours alone again` : `${here.name} is shared with everybody`,
                  )
                }
              >
                {here.shared ? 'Stop sharing' : 'Share with everybody'}
              </PopItem>
            )}
            <PopItem
              icon={<IconTrash {...icon} />}
              onTake={() => void change(dropView(here.id), `${here.name} is deleted`)}
            >
              Delete
            </PopItem>
          </>
        )}
      </Pop>
      {naming && (
        <ViewNameDialog
          of={naming === 'other' ? here : undefined}
          address={viewAddress(asDrawn(query))}
          close={() => setNaming(null)}
          done={(kept) => {
            setNaming(null)
            if (kept && kept.address !== address) open(kept.address)
            router.refresh()
          }}
        />
      )}
    </>
  )
}
