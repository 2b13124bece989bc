'use client'

import { IconDownload, IconShieldCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import { ButtonLink, Panel } from '@/components/shell'
import { Empty } from '@/components/states'
import { DataTable } from '@/components/table'
import tool from '@/components/table/tool.module.css'
import tools from '@/components/trends/trends-toolbar.module.css'
import { QUALITY_WEEKS, type Quality } from '@/lib/trends/view'
import { ClearedSamples } from './cleared-samples'
import { OwnFigures } from './own-figures'
import { OwnHabits } from './own-habits'
import { PaceByHour } from './pace-by-hour'
import { peopleColumns } from './people-columns'
import { type Practise, PractiseButton } from './practise-button'
import classes from './quality.module.css'
import { HELP, poolWords } from './quality-words'
import { WrongPairs } from './wrong-pairs'

type QualityBoardProps = {
  quality: Quality
  /** A reviewer reads their own figures alone. */
  own: boolean
  practise: Practise | null
  /** May make and retire golden pairs. */
  pairs: boolean
}

const TERMS: [string, string][] = [
  ['d′', HELP.dPrime],
  ['Bias', HELP.criterion],
  ['Agreed', HELP.agreed],
  ['κ', HELP.kappa],
  ['Overturned', HELP.overturned],
  ['Revised', HELP.revised],
  ['Looked closer', HELP.zoomed],
  ['Views without decision', HELP.views],
  ['Under 5 s', HELP.hasty],
]

/** How well people find, with intervals, and what to learn from. */
export function QualityBoard({ quality, own, practise, pairs }: QualityBoardProps) {
  const [refusal, refused] = useState<string | null>(null)
  const { weeks, people, pool } = quality
  const [me] = people
  return (
    <div className={classes.page}>
      <div className={tools.bar}>
        <nav className={tools.ranges} aria-label="Period">
          {QUALITY_WEEKS.map((choice) => (
            <Link key={choice} href={`/quality?weeks=${choice}`} aria-current={choice === weeks ? 'true' : undefined}>
              {choice} w<span className="visually-hidden">{choice === 1 ? 'eek' : 'eeks'}</span>
            </Link>
          ))}
        </nav>
        <p className={tools.span}>{pool && `${poolWords(pool)} `}95 % intervals stand in brackets.</p>
        {pairs && (
          <ButtonLink size="xs" href="/quality/pairs">
            Golden pairs
          </ButtonLink>
        )}
        {practise && <PractiseButton practise={practise} refused={refused} />}
        <a className={tool.tool} href={`/quality/export?weeks=${weeks}`} download>
          <IconDownload size={14} stroke={1.75} aria-hidden />
          Export CSV
        </a>
      </div>
      {refusal && (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
      {own && me ? (
        <OwnFigures person={me} />
      ) : (
        <DataTable
          id="quality"
          caption="Quality by person"
          columns={peopleColumns}
          rows={people}
          rowId={({ person }) => person.id}
          unit={['person', 'people']}
          total={{ count: people.length }}
          orderedBy="most decisions first"
          empty={
            <Empty title="Nothing was decided in this time" icon={IconShieldCheck}>
              Choose a longer period.
            </Empty>
          }
        />
      )}
      <div className={classes.panels}>
        {practise && <WrongPairs wrong={quality.wrong} />}
        {quality.samples && <ClearedSamples samples={quality.samples} />}
        <PaceByHour pace={quality.pace} />
        {own && me && <OwnHabits person={me} />}
        <div className={classes.wide}>
          <Panel title="What the figures mean">
            <dl className={classes.help}>
              {TERMS.map(([term, meaning]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </Panel>
        </div>
      </div>
    </div>
  )
}
