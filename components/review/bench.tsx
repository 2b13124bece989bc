'use client'

import { IconDeviceDesktop } from '@/components/icons/bench'
import { useSubject } from '@/components/shell/palette/subject'
import { useShell } from '@/components/shell/shell-context'
import classes from './bench.module.css'
import { BenchHeader } from './bench-header'
import { useBenchKeys } from './bench-keys'
import { CaseLine } from './case-line'
import { DecisionBar } from './decision-bar'
import { Filmstrip } from './filmstrip'
import { Inspector } from './inspector'
import { Tools } from './look/tools'
import { ProblemMessage, StageMessage } from './message-bar'
import { Panes } from './panes'
import { type BenchProps, type BenchState, useBench } from './use-bench'
import { type Desk, useDesk } from './use-desk'

/**
 * The bench: two photos as large as the screen lets them, and four findings.
 * In the order of focus: findings, tools, photos, other photos, inspector with the note, header.
 */
export function Bench({ leaseMs, mayWork, ...first }: BenchProps) {
  const desk = useDesk(first)
  return <CaseBench key={desk.place.turn} desk={desk} leaseMs={leaseMs} mayWork={mayWork} />
}

function CaseBench(props: Pick<BenchProps, 'leaseMs' | 'mayWork'> & { desk: Desk }) {
  const state = useBench(props)
  useBenchKeys(state)
  const { bench, views, photos } = state
  useSubject(bench.driver.id, bench.driver.ref, bench.driver.name)
  const role = useShell()?.user.role ?? 'reviewer'
  return (
    <div className={classes.bench}>
      {state.wide ? (
        <>
          <Foot state={state} />
          <section className={classes.stage} ref={state.ground} tabIndex={-1} aria-label={`Case ${bench.number}`}>
            {photos === 'open' ? <Tools tools={state.tools} leave={state.focusGround} /> : <CaseLine bench={bench} />}
            <Panes
              bench={bench}
              views={views}
              state={photos}
              role={role}
              tools={state.tools}
              points={state.points}
              leave={state.focusGround}
            />
            <Filmstrip bench={bench} views={views} state={photos} store={state.tools.store} />
          </section>
        </>
      ) : null}
      <p className={classes.narrow}>
        <IconDeviceDesktop size={16} stroke={1.75} aria-hidden />
        Comparing needs a window 1280 px wide: widen it or zoom out. Here you can read the facts.
      </p>
      <Inspector state={state} />
      <BenchHeader bench={bench} claim={state.claim} leaseMs={state.leaseMs} extend={state.extend} />
    </div>
  )
}

function Foot({ state }: { state: BenchState }) {
  const { stage, problem } = state
  if (problem) return <ProblemMessage problem={problem} dismiss={state.dismiss} />
  if (stage.kind !== 'decide')
    return (
      <StageMessage stage={stage} mayWork={state.mayWork} busy={state.busy} claim={state.claimIt} next={state.next} />
    )
  return (
    <DecisionBar
      blocked={state.blocked}
      pairMissing={state.pairMissing}
      first={state.first}
      recording={state.recording}
      chosen={state.chosen}
      needsReason={state.reasons.length === 0}
      reasonsOpen={state.open === 'reasons'}
      formOpen={state.open === 'sharing' || state.open === 'put-off' ? state.open : null}
      press={state.press}
      consider={state.consider}
      flagSharing={state.openSharing}
      putOff={state.openPutOff}
      release={state.release}
    />
  )
}
