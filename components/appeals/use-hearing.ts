'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { askSelfie, found, giveBack, landmarks, statementRead, take, waitNoMore } from '@/app/(console)/appeals/actions'
import { useDeed } from '@/components/deeds/use-deed'
import { lookKeys } from '@/components/review/look/look-keys'
import { useBenchLandmarks } from '@/components/review/look/use-landmarks'
import { useLookTools } from '@/components/review/look/use-look'
import { useLookAddress } from '@/components/review/look/use-look-address'
import { useLookInAddress } from '@/components/review/look/use-look-in-address'
import { reasonOfDigit } from '@/components/review/reasons'
import { usePhotoViews } from '@/components/review/use-photo-views'
import { useSeen } from '@/components/review/use-seen'
import { useKeys } from '@/components/shell'
import { APPEAL_REFUSALS, type AppealRefusal, type Hearing } from '@/lib/appeals/view'
import type { ReasonCode } from '@/lib/vocabulary'
import { type Asked, type Deed, NOTHING_PRESSED, press, pressReason, toggleReason } from './hearing-keys'
import { hearingPhotos } from './hearing-photos'

/** Under this width two photos can't be compared (visual-design.md, Bench). */
const WIDE = '(min-width: 1280px)'

/** take: nobody hears it and this reader may. read: others read. find, decide: the hearing lead's turn. */
export type HearingStage = 'take' | 'read' | 'waits' | 'find' | 'decide' | 'decided'
export type HearingState = ReturnType<typeof useHearing>

function stageOf({ outcome, hearer, mayHear, asked, own }: Hearing): HearingStage {
  if (outcome) return 'decided'
  if (!hearer?.you) return mayHear.ok ? 'take' : 'read'
  if (own) return 'decide'
  return asked?.state === 'waits' ? 'waits' : 'find'
}

/** The state of a hearing, and what can be done in it. */
export function useHearing(hearing: Hearing) {
  const router = useRouter()
  const { asking, refusal, ask } = useDeed<AppealRefusal>(APPEAL_REFUSALS)
  const look = useLookAddress()
  const bench = hearingPhotos(hearing)
  const views = usePhotoViews(bench, look.photos)
  const tools = useLookTools(look)
  const open = hearing.photos === 'open'
  const seen = useSeen(tools.store, views, open)
  const points = useBenchLandmarks(bench, tools.store, views, open ? landmarks : null)
  useLookInAddress(`/appeals/${hearing.id}`, tools.store, views.pair, !asking)
  const seenIds = useEverSeen(views.seen)
  const [pressed, setPressed] = useState(NOTHING_PRESSED)
  const [reading, setReading] = useState(hearing.readAt === null && !hearing.outcome)
  const [assigning, setAssigning] = useState(false)
  const wide = useMediaQuery(WIDE, true) ?? true
  const ground = useRef<HTMLElement>(null)
  const focusGround = () => ground.current?.focus({ preventScroll: true })
  useEffect(() => ground.current?.focus({ preventScroll: true }), [])

  const stage = stageOf(hearing)
  const blocked = stage === 'find' ? whyBlocked(hearing, asking, views.painted, views.missing) : null

  function run(deed: Deed): void {
    if (!deed) return
    const id = hearing.id
    if (deed.do === 'ask') {
      void ask(
        () => askSelfie(id),
        () => setPressed(NOTHING_PRESSED),
      )
      return
    }
    const { finding, reasons } = deed
    void ask(
      () => found({ appealId: id, finding, reasons, shownPhotoIds: seen.shownPhotoIds() }),
      () => setPressed(NOTHING_PRESSED),
    )
  }

  function hear({ pressed: next, deed }: ReturnType<typeof press>): void {
    setPressed(next)
    run(deed)
  }

  function onPress(key: Asked): void {
    if (stage !== 'find' || blocked) return
    if (key === 'new_selfie' && !hearing.mayAsk.ok) return
    hear(press(pressed, key))
  }

  const onReason = (reason: ReasonCode) => hear(pressReason(pressed, reason))
  const onToggle = (reason: ReasonCode) => setPressed(toggleReason(pressed, reason))
  const [releasing, setReleasing] = useState(false)

  /** Once a finding is recorded whoever gives the appeal back does not hear it again: asked for twice. */
  function release(): void {
    if (hearing.own && !releasing) setReleasing(true)
    else
      void ask(
        () => giveBack(hearing.id),
        () => router.push('/appeals'),
      )
  }

  function leaveOff(): void {
    if (assigning) setAssigning(false)
    else if (releasing) setReleasing(false)
    else if (pressed.chosen) setPressed(NOTHING_PRESSED)
    else if (open && tools.store.get().lightOpen) tools.closeLight()
    else if (hearing.own && !hearing.outcome) focusGround()
    else if (hearing.hearer?.you && !hearing.outcome) release()
    else router.push('/appeals')
  }

  function step(kind: 'reference' | 'selfie', by: -1 | 1) {
    return () => {
      const { target } = tools.store.get()
      views.step(kind, by, target === 'both' ? undefined : target)
    }
  }

  const once = (act: () => void) => (event: KeyboardEvent) => {
    if (!event.repeat) act()
  }
  const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((digit) => {
    const reason = reasonOfDigit(digit)
    if (!reason || pressed.chosen !== 'different_people') return []
    return [
      [String(digit), once(() => onReason(reason))],
      [`shift+${digit}`, once(() => onToggle(reason))],
    ] as const
  })
  useKeys(
    {
      ...(open ? lookKeys(tools) : {}),
      s: once(() => onPress('same_person')),
      d: once(() => onPress('different_people')),
      c: once(() => onPress('cannot_tell')),
      r: once(() => onPress('new_selfie')),
      ...Object.fromEntries(digits),
      Enter: once(() => {
        if (stage === 'take')
          void ask(
            () => take(hearing.id),
            () => setReading(true),
          )
        else if (pressed.chosen) onPress(pressed.chosen)
      }),
      Escape: once(leaveOff),
      ArrowLeft: step('selfie', -1),
      ArrowRight: step('selfie', 1),
      'shift+ArrowLeft': step('reference', -1),
      'shift+ArrowRight': step('reference', 1),
      End: once(views.restore),
    },
    { enabled: wide },
  )

  return {
    hearing,
    bench,
    views,
    tools,
    points,
    open,
    wide,
    ground,
    focusGround,
    stage,
    blocked,
    asking,
    refusal,
    pressed,
    press: onPress,
    confirmWith: onReason,
    toggle: onToggle,
    fold: () => setPressed(NOTHING_PRESSED),
    seenIds,
    /** Where there is room for one column at the right alone: the statement stands in the place of the steps. */
    reading,
    setReading,
    assigning,
    openAssign: () => setAssigning((now) => !now),
    closeAssign: () => setAssigning(false),
    take: () =>
      void ask(
        () => take(hearing.id),
        () => setReading(true),
      ),
    read: () =>
      void ask(
        () => statementRead(hearing.id),
        () => setReading(false),
      ),
    release,
    releasing,
    waitNoMore: () =>
      void ask(
        () => waitNoMore(hearing.id),
        () => undefined,
      ),
  }
}

/** Every photo that has lain painted on the bench since the page was opened. */
function useEverSeen(seen: readonly string[]): readonly string[] {
  const [ever, setEver] = useState<readonly string[]>([])
  const fresh = seen.filter((id) => !ever.includes(id))
  if (fresh.length > 0) setEver([...ever, ...fresh])
  return ever
}

function whyBlocked(
  hearing: Hearing,
  asking: boolean,
  painted: boolean,
  missing: boolean,
): { title: string; why: string } | null {
  if (hearing.readAt === null) return { title: 'Statement', why: 'read it first' }
  if (asking) return { title: 'Recording', why: 'one moment' }
  if (!painted) return { title: 'Photos first', why: 'not both here' }
  if (missing && hearing.references.length > 0 && hearing.probes.length > 0)
    return { title: 'One photo', why: 'is missing' }
  return null
}
