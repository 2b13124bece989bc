'use client'

import { IconChevronDown, IconShieldCheck } from '@tabler/icons-react'
import Link from 'next/link'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useNow } from '@/components/clock'
import { Pop, PopItem } from '@/components/shell'
import tool from '@/components/table/tool.module.css'
import { TIMELINE_KIND_LABELS, TIMELINE_KINDS, type TimelineItem, type TimelineKind } from '@/lib/dossier/view'
import { HistoryTime } from './history-time'
import classes from './timeline.module.css'
import { groupTimeline, isFold, midnightOf, type TimelineEntry } from './timeline-groups'
import { TIMELINE_ICONS, WARNING } from './timeline-icons'

const shown = parseAsStringLiteral(TIMELINE_KINDS)

/** Everything that has happened to the driver, newest first; which kinds are shown lies in the address. */
export function TimelinePanel({ items }: { items: readonly TimelineItem[] }) {
  const [kind, show] = useQueryState('show', shown)
  const { now, live } = useNow()
  const kept = kind === null ? items : items.filter((item) => item.kind === kind)
  const groups = groupTimeline(kept, midnightOf(now, live ? 'here' : 'utc'))
  return (
    <section className={classes.panel} aria-label="Time line">
      <header className={classes.head}>
        <h2>Time line</h2>
        <KindMenu kind={kind} show={(next) => void show(next)} items={items} />
      </header>
      <div className={classes.items}>
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3>{group.title}</h3>
            <ol>
              {group.entries.map((entry) => (
                <Entry key={isFold(entry) ? entry.fold[0]?.id : entry.id} entry={entry} />
              ))}
            </ol>
          </section>
        ))}
        {groups.length === 0 && <p className={classes.none}>Nothing of this kind has happened.</p>}
      </div>
    </section>
  )
}

type KindMenuProps = {
  kind: TimelineKind | null
  show: (kind: TimelineKind | null) => void
  items: readonly TimelineItem[]
}

function KindMenu({ kind, show, items }: KindMenuProps) {
  const there = TIMELINE_KINDS.filter((one) => one === kind || items.some((item) => item.kind === one))
  const label = kind === null ? 'Everything' : TIMELINE_KIND_LABELS[kind]
  return (
    <Pop
      label={`Shown: ${label}`}
      buttonClassName={tool.tool}
      face={
        <>
          {label}
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </>
      }
    >
      <PopItem checked={kind === null} onTake={() => show(null)}>
        Everything
      </PopItem>
      {there.map((one) => (
        <PopItem key={one} checked={one === kind} onTake={() => show(one)}>
          {TIMELINE_KIND_LABELS[one]}
        </PopItem>
      ))}
    </Pop>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  if (!isFold(entry)) return <Item item={entry} />
  const [newest, oldest] = [entry.fold[0], entry.fold.at(-1)]
  if (!newest || !oldest) return null
  return (
    <li>
      <details className={classes.fold}>
        <summary className={classes.item}>
          <span className={classes.icon}>
            <IconShieldCheck size={14} stroke={1.75} aria-hidden />
          </span>
          <span className={classes.words}>
            <span>{entry.fold.length} checks cleared by the matcher</span>
            <small>
              since <HistoryTime at={oldest.at} />
            </small>
          </span>
          <HistoryTime at={newest.at} />
        </summary>
        <ol>
          {entry.fold.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ol>
      </details>
    </li>
  )
}

function Item({ item }: { item: TimelineItem }) {
  const Icon = TIMELINE_ICONS[item.icon]
  return (
    <li className={classes.item}>
      <span className={classes.icon} data-warning={WARNING.includes(item.icon) || undefined}>
        <Icon size={14} stroke={1.75} aria-hidden />
      </span>
      <span className={classes.words}>
        {item.href ? <Link href={item.href}>{item.title}</Link> : <span>{item.title}</span>}
        {item.detail && <small>{item.detail}</small>}
      </span>
      <HistoryTime at={item.at} />
    </li>
  )
}
