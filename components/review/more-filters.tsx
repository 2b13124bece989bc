'use client'

import { IconFilter } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@/components/controls'
import { IconX } from '@/components/icons/bench'
import { Pop, PopItem, PopLine, PopTitle } from '@/components/shell'
import tool from '@/components/table/tool.module.css'
import { useTableQuery } from '@/components/table/use-table-query'
import { CHECK_REASON_LABELS } from '@/lib/review/view'
import { CASE_REASON_LABELS, SIGNAL_OPTIONS } from './queue-words'
import { useAssignable } from './use-assignable'

const AssigneeDialog = dynamic(() => import('./assignee-dialog').then((file) => file.AssigneeDialog), { ssr: false })
const ScoreDialog = dynamic(() => import('./score-dialog').then((file) => file.ScoreDialog), { ssr: false })

type Option = { value: string; label: string }
type Group = { param: string; title: string; options: readonly Option[]; tells?: true }

const GROUPS: readonly Group[] = [
  {
    param: 'claimed',
    title: 'Holder',
    options: [
      { value: 'free', label: 'Held by nobody' },
      { value: 'mine', label: 'Held by me' },
      { value: 'taken', label: 'Held by others' },
      { value: 'snoozed', label: 'Put off' },
    ],
  },
  {
    param: 'checkReason',
    title: 'Check',
    options: Object.entries(CHECK_REASON_LABELS).map(([value, label]) => ({ value, label })),
  },
  {
    param: 'waiting',
    title: 'Waiting at least',
    options: [
      { value: '15', label: '15 min' },
      { value: '60', label: '1 hour' },
      { value: '240', label: '4 hours' },
      { value: '1440', label: '1 day' },
    ],
  },
  {
    param: 'assignee',
    title: 'Assigned',
    options: [
      { value: 'me', label: 'To me' },
      { value: 'none', label: 'To nobody' },
    ],
  },
  {
    param: 'caseReason',
    title: 'Why it is here',
    tells: true,
    options: Object.entries(CASE_REASON_LABELS).map(([value, label]) => ({ value, label })),
  },
  {
    param: 'signal',
    title: 'Signal',
    tells: true,
    options: [{ value: 'any', label: 'Any signal' }, ...SIGNAL_OPTIONS],
  },
]
const PARAMS = [...GROUPS.map((group) => group.param), 'scoreFrom', 'scoreTo']

/** Filters asked for more seldom; each that is on stands beside the button and is taken away by a press. */
export function MoreFilters({ blind, mayDirect }: { blind: boolean; mayDirect: boolean }) {
  const { query, change } = useTableQuery(PARAMS)
  const [scoring, setScoring] = useState(false)
  const [assigning, setAssigning] = useState(false)
  const groups = GROUPS.filter((group) => !blind || !group.tells)
  const on = groups.flatMap(({ param, title, options }) => {
    const option = options.find(({ value }) => value === query[param])
    return option ? [{ param, words: `${title}: ${option.label}` }] : []
  })
  const { scoreFrom, scoreTo } = query
  const person = query.assignee && query.assignee !== 'me' && query.assignee !== 'none' ? query.assignee : null
  const assignable = useAssignable(mayDirect && (assigning || person !== null))
  const named = assignable.people?.find(({ id }) => id === person)?.name
  const scored = !blind && (scoreFrom || scoreTo)
  return (
    <>
      <Pop
        label="Filter by more"
        align="start"
        wide
        buttonClassName={`${tool.tool} ${tool.dashed}`}
        face={
          <>
            <IconFilter size={14} stroke={1.75} aria-hidden />
            Filter
          </>
        }
      >
        {groups.map(({ param, title, options }) => (
          <div key={param}>
            <PopTitle>{title}</PopTitle>
            {options.map(({ value, label }) => (
              <PopItem
                key={value}
                checked={query[param] === value}
                onTake={() => change({ [param]: query[param] === value ? null : value })}
              >
                {label}
              </PopItem>
            ))}
          </div>
        ))}
        {(mayDirect || !blind) && <PopLine />}
        {mayDirect && <PopItem onTake={() => setAssigning(true)}>Assigned to a person</PopItem>}
        {!blind && <PopItem onTake={() => setScoring(true)}>Comparison score</PopItem>}
      </Pop>
      {on.map(({ param, words }) => (
        <On key={param} words={words} off={() => change({ [param]: null })} />
      ))}
      {person && <On words={`Assigned: To ${named ?? 'one person'}`} off={() => change({ assignee: null })} />}
      {scored && (
        <On
          words={`Score ${scoreFrom ?? 'any'} to ${scoreTo ?? 'any'}`}
          off={() => change({ scoreFrom: null, scoreTo: null })}
        />
      )}
      {assigning && (
        <AssigneeDialog
          of={assignable}
          chosen={person}
          close={() => setAssigning(false)}
          take={(assignee) => {
            change({ assignee })
            setAssigning(false)
          }}
        />
      )}
      {scoring && (
        <ScoreDialog
          from={scoreFrom ?? null}
          to={scoreTo ?? null}
          close={() => setScoring(false)}
          take={(from, to) => {
            change({ scoreFrom: from, scoreTo: to })
            setScoring(false)
          }}
        />
      )}
    </>
  )
}

const On = ({ words, off }: { words: string; off: () => void }) => (
  <Button size="compact-xs" variant="light" rightSection={<IconX size={12} stroke={2} aria-hidden />} onClick={off}>
    {words}
  </Button>
)
