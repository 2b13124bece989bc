'use client'

import { useRouter } from 'next/navigation'
import { approve, decline, lift } from '@/app/(console)/suspensions/actions'
import type { SuspensionDetail } from '@/lib/enforcement/view'
import { ChangeForm } from './change-form'
import { type Deed, Deeds } from './deeds'
import { ReasonForm } from './reason-form'
import { useSay } from './said'
import { useDeed } from './use-deed'

type Say = ReturnType<typeof useSay>

const NO_PART = 'You have no part in any finding. You may decide.'

/** What this reader may do with a suspension; for one that has ended, only the way to its case. */
export function RowDeeds({ of }: { of: SuspensionDetail }) {
  const router = useRouter()
  const say = useSay()
  const { asking, refusal, ask } = useDeed()
  const compare: Deed = {
    id: 'compare',
    label: 'Compare',
    key: 'o',
    may: { ok: true, why: null },
    act: () => router.push(of.case ? `/cases/${of.case.id}` : `/sharing/${of.sharingCase?.id ?? ''}`),
  }
  if (of.state === 'proposed') {
    const approval = () =>
      void ask(
        () => approve({ suspensionId: of.id, step: of.step }),
        () => say(`${of.number} is approved and the notice is on its way to ${of.driver.name}.`),
      )
    const deeds = [approveDeed(of, asking, approval), declineDeed(of, say), changeDeed(of), compare]
    return <Deeds note={of.may.decide.why ?? NO_PART} refusal={refusal} deeds={deeds} />
  }
  if (of.endedAt) return <Deeds note={null} refusal={refusal} deeds={[compare]} />
  const deeds = [liftDeed(of, say), changeDeed(of), compare]
  return <Deeds note={of.may.lift.why ?? NO_PART} refusal={refusal} deeds={deeds} />
}

const changeDeed = (of: SuspensionDetail): Deed => ({
  id: 'change',
  label: of.state === 'active' && of.reviewDue ? 'Review' : 'Change',
  key: 'e',
  may: of.may.change,
  form: (close) => <ChangeForm of={of} close={close} />,
})

function approveDeed(of: SuspensionDetail, asking: boolean, act: () => void): Deed {
  const blocked = of.blockedBy && {
    ok: false,
    why: `${of.blockedBy} is in force: change that one, or decline this one.`,
  }
  const may = (of.may.decide.ok && blocked) || of.may.decide
  return { id: 'approve', label: 'Approve and send', key: 'a', primary: true, may, asking, act }
}

const declineDeed = ({ id, number, driver: { name }, may }: SuspensionDetail, say: Say): Deed => ({
  id: 'decline',
  label: 'Decline',
  key: 'x',
  may: may.decide,
  form: (close) => (
    <ReasonForm
      deed="Decline the proposal"
      effect={`${name} is not suspended and the hold ends. What was found stays in the record.`}
      confirm={`Decline, and let ${name} work again now?`}
      action={(reason) => decline({ suspensionId: id, reason })}
      onOk={() => {
        close()
        say(`${number} is declined: the hold of ${name} has ended.`)
      }}
      close={close}
    />
  ),
})

function liftDeed({ id, number, driver: { name }, state, may }: SuspensionDetail, say: Say): Deed {
  const planned = state === 'planned'
  return {
    id: 'lift',
    label: planned ? 'Call off' : 'Lift',
    key: 'l',
    may: may.lift,
    form: (close) => (
      <ReasonForm
        deed={planned ? 'Call off the suspension' : 'Lift the suspension'}
        effect={`${name} is no longer kept from working by it, and is told. ${number} stays in the history.`}
        confirm={`Let ${name} work again now?`}
        action={(reason) => lift({ suspensionId: id, reason })}
        onOk={() => {
          close()
          say(`${number} is ${planned ? 'called off' : 'lifted'}: ${name} can work again.`)
        }}
        close={close}
      />
    ),
  }
}
