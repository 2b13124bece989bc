'use client'

import { Button } from '@mantine/core'
import { IconDots, IconLock } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { type ReactNode, useId, useRef, useState } from 'react'
import { confirm, dismiss, overturn, propose, reopen, watch } from '@/app/(console)/sharing/actions'
import shared from '@/components/deeds/deeds.module.css'
import { useKeys } from '@/components/shell'
import { Pop } from '@/components/shell/pop'
import { PopItem } from '@/components/shell/pop-item'
import { KeyCap } from '@/components/status'
import type { Ability, SharingDesk } from '@/lib/sharing/view'
import classes from './deeds.module.css'
import { MergeDesk, SplitDesk } from './rearrange'
import { ReasonForm } from './reason-form'

type DeedName = 'confirm' | 'propose' | 'dismiss' | 'watch' | 'reopen' | 'overturn' | 'split' | 'merge'

type Spec = { label: string; effect: (desk: SharingDesk) => string; action: typeof confirm }

const REASONED: Record<Exclude<DeedName, 'split' | 'merge'>, Spec> = {
  propose: {
    label: 'Propose to confirm',
    effect: () =>
      'A lead who is not you looks at the same evidence and confirms, or does not. Nothing changes for anybody until then.',
    action: propose,
  },
  confirm: {
    label: 'Confirm',
    effect: (desk) =>
      `Sharing is confirmed for ${desk.accounts
        .filter((one) => one.core)
        .map((one) => one.name)
        .join(', ')}, and the platform is told. Accounts that fewer than two kinds of evidence touch are not named.`,
    action: confirm,
  },
  dismiss: {
    label: 'Dismiss',
    effect: () => 'The case is closed with its evidence: the same links do not come back, new evidence does.',
    action: dismiss,
  },
  watch: {
    label: 'Watch',
    effect: () => 'The case leaves the desk and comes back by itself with evidence that was not there.',
    action: watch,
  },
  reopen: { label: 'Open again', effect: () => 'The case is suspected again and back on the desk.', action: reopen },
  overturn: {
    label: 'Overturn',
    effect: () => 'The confirmation is taken back, and the platform is told for every account that was confirmed.',
    action: overturn,
  },
}

/** The foot of the inspector: the deeds this state has, each with what keeps this person from it. */
export function DeskDeeds({ desk }: { desk: SharingDesk }) {
  const router = useRouter()
  const [open, setOpen] = useState<DeedName | null>(null)
  const foot = useRef<HTMLElement>(null)
  const why = useId()
  const first: DeedName = desk.proposal ? 'confirm' : 'propose'
  const offered = offeredIn(desk, first)
  const ask = (name: DeedName): void => {
    if (desk.may[name].ok) setOpen(name)
  }
  useKeys({ p: () => ask(first), x: () => ask('dismiss'), w: () => ask('watch') }, { enabled: open === null })

  function close(): void {
    const last = open
    setOpen(null)
    requestAnimationFrame(() => foot.current?.querySelector<HTMLElement>(`[data-deed="${last}"]`)?.focus())
  }
  const done = (): void => {
    setOpen(null)
    router.refresh()
  }

  if (open === 'split')
    return (
      <Foot>
        <SplitDesk desk={desk} close={close} />
      </Foot>
    )
  if (open === 'merge')
    return (
      <Foot>
        <MergeDesk desk={desk} close={close} />
      </Foot>
    )
  if (open) {
    const { label, effect, action } = REASONED[open]
    return (
      <Foot>
        <ReasonForm
          deed={label}
          effect={effect(desk)}
          action={(reason) => action({ caseId: desk.id, reason })}
          onOk={done}
          close={close}
        />
      </Foot>
    )
  }
  const [main] = offered
  return (
    <footer ref={foot} className={shared.foot}>
      <p id={why} className={shared.why}>
        <IconLock size={16} stroke={1.75} aria-hidden />
        {(main && desk.may[main].why) ??
          (desk.proposal
            ? `${desk.proposal.by} proposed to confirm.`
            : 'Two people confirm: one proposes, a lead who is not the same confirms.')}
      </p>
      <div className={`${shared.buttons} ${classes.tight}`}>
        {offered.map((name) => (
          <Deed key={name} name={name} label={labelOf(name)} may={desk.may[name]} why={why} onClick={() => ask(name)} />
        ))}
        <More desk={desk} choose={ask} />
      </div>
    </footer>
  )
}

const Foot = ({ children }: { children: ReactNode }) => <footer className={shared.foot}>{children}</footer>

const labelOf = (name: DeedName): string =>
  name === 'split' || name === 'merge' ? name : name === 'propose' ? 'Propose' : REASONED[name].label

const KEYS: Partial<Record<DeedName, string>> = { propose: 'P', confirm: 'P', dismiss: 'X', watch: 'W' }

function offeredIn(desk: SharingDesk, first: DeedName): DeedName[] {
  if (desk.status === 'suspected' || desk.status === 'corroborated') return [first, 'dismiss', 'watch']
  if (desk.status === 'watched') return ['reopen']
  return desk.status === 'confirmed' ? ['overturn'] : []
}

function Deed({
  name,
  label,
  may,
  why,
  onClick,
}: {
  name: DeedName
  label: string
  may: Ability
  why: string
  onClick: () => void
}) {
  const key = KEYS[name]
  return (
    <Button
      data-deed={name}
      className={may.ok ? undefined : shared.blocked}
      aria-disabled={!may.ok || undefined}
      aria-describedby={may.ok ? undefined : why}
      title={may.why ?? undefined}
      rightSection={key && may.ok ? <KeyCap>{key}</KeyCap> : undefined}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}

function More({ desk, choose }: { desk: SharingDesk; choose: (name: DeedName) => void }) {
  if (!desk.may.split.ok && !desk.may.merge.ok) return null
  return (
    <Pop label="More" buttonClassName={classes.more} face={<IconDots size={16} stroke={1.75} aria-hidden />}>
      {desk.may.split.ok && <PopItem onTake={() => choose('split')}>Split accounts off</PopItem>}
      {desk.may.merge.ok && <PopItem onTake={() => choose('merge')}>Merge with another case</PopItem>}
    </Pop>
  )
}
