'use client'

import { useRouter } from 'next/navigation'
import { RelativeTime } from '@/components/clock'
import { KeepFresh, Panel } from '@/components/shell'
import { FIELD_GROUPS, type PolicyContent, type VersionPage, valueAt, wordsOf } from '@/lib/policy/view'
import { ChangesList } from './changes-list'
import { Editor } from './editor'
import type { Typed } from './kept-content'
import classes from './policy.module.css'
import { ShadowPanel } from './shadow-panel'
import type { PolicyAnswer } from './use-policy-ask'
import { type VersionActions, VersionDeeds } from './version-deeds'
import { VersionWord } from './version-word'

type VersionBoardProps = {
  version: VersionPage
  inForce: PolicyContent
  numbers: readonly number[]
  actions: VersionActions & {
    save: (form: Typed & { number: number; revision: number }) => Promise<PolicyAnswer<{ revision: number }>>
  }
  run: ((number: number) => Promise<PolicyAnswer<{ runId: string }>>) | null
}

const TOPICS = ['policy'] as const

/** One version: what it says, or the form of a draft; beside it what is different, what it would have done, and who may act. Follows what others do with it. */
export function VersionBoard({ version, inForce, numbers, actions, run }: VersionBoardProps) {
  const router = useRouter()
  const isDraft = version.state === 'draft'
  return (
    <div className={classes.board}>
      <KeepFresh of={TOPICS} />
      <div className={classes.main}>
        {version.mayChange ? (
          <Editor version={version} inForce={inForce} save={actions.save} saved={() => router.refresh()} />
        ) : (
          <Said content={version.content} />
        )}
      </div>
      <aside className={classes.side} aria-label="About this version">
        <Panel title={`Version ${version.number}`} action={<VersionWord of={version.state} />}>
          <Facts version={version} />
          <VersionDeeds version={version} actions={actions} />
        </Panel>
        <ChangesList version={version} numbers={numbers} />
        {(isDraft || version.shadow) && <ShadowPanel version={version} run={isDraft ? run : null} />}
      </aside>
    </div>
  )
}

function Facts({ version }: { version: VersionPage }) {
  const { draftedBy, draftedAt, publishedBy, publishedAt, publishReason, note, rollsBackTo, basedOn } = version
  return (
    <dl className={classes.facts}>
      <dt>For</dt>
      <dd>{note}</dd>
      <dt>Drafted</dt>
      <dd>
        {draftedBy ? (
          <>
            {draftedBy.name}, <RelativeTime at={draftedAt} />
          </>
        ) : (
          'Comes with Likeness'
        )}
        {basedOn !== null && `, from version ${basedOn}`}
      </dd>
      {rollsBackTo !== null && (
        <>
          <dt>Goes back</dt>
          <dd>Equal to version {rollsBackTo}: it needs no shadow run.</dd>
        </>
      )}
      {publishedAt && publishedBy && (
        <>
          <dt>Published</dt>
          <dd>
            {publishedBy.name}, <RelativeTime at={publishedAt} />
            {publishReason && `: ${publishReason}`}
          </dd>
        </>
      )}
    </dl>
  )
}

/** What a version says, for those who do not write it. */
function Said({ content }: { content: PolicyContent }) {
  return (
    <div className={classes.said}>
      {FIELD_GROUPS.map(({ key, title, fields }) => (
        <section key={key} aria-labelledby={`said-${key}`}>
          <h2 id={`said-${key}`}>{title}</h2>
          <ul className={classes.changes}>
            {fields.map((field) => (
              <li key={field.path}>{field.says(wordsOf(field, valueAt(content, field.path)))}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
