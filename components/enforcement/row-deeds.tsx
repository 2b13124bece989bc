'use client'

import { useRouter } from 'next/navigation'
import { approve, decline, lift } from '@/app/(console)/suspensions/actions'
import type { SuspensionDetail } from '@/lib/enforcement/view'
import { ChangeForm } from './change-form'
import { type Deed, Deeds } from './deeds'
import { ReasonForm } from './reason-form'
import { useSay } from './said'
import { useDeed } from './use-deed'

const NO_PART = 'You have no part in any finding. You may decide.'

/** What this reader may do with a suspension; for one that has ended, only the way to its case. */
export function RowDeeds({ of }: { of: SuspensionDetail }) {
  return of.state === 'proposed' ? <ProposalDeeds of={of} /> : <StandingDeeds of={of} />
}

function useCompare(of: SuspensionDetail): Deed {
  const router = useRouter()
  const href = of.case ? `/cases/${of.case.id}` : `/sharing/${of.sharingCase?.id ?? ''}`
  return { id: 'compare', label: 'Compare', key: 'o', may: { ok: true, why: null }, act: () => router.push(href) }
}

const changeDeed = (of: SuspensionDetail): Deed => ({
  id: 'change',
  label: of.state === 'active' && of.reviewDue ? 'Review' : 'Change',
  key: 'e',
  may: of.may.change,
  form: (close) => <ChangeForm of={of} close={close} />,
})

function ProposalDeeds({ of }: { of: SuspensionDetail }) {
  const say = useSay()
  const { asking, refusal, ask } = useDeed()
  const compare = useCompare(of)
  const { name } = of.driver
  const blocked = of.blockedBy && {
    ok: false,
    why: `${of.blockedBy} is in force: change that one, or decline this one.`,
  }
  const deeds: Deed[] = [
    {
      id: 'approve',
      label: 'Approve and send',
      key: 'a',
      primary: true,
      may: (of.may.decide.ok && blocked) || of.may.decide,
      asking,
      act: () =>
        void ask(
          () => approve({ suspensionId: of.id, step: of.step }),
          () => say(`${of.number} is approved and the notice is on its way to ${name}.`),
        ),
    },
    {
      id: 'decline',
      label: 'Decline',
      key: 'x',
      may: of.may.decide,
      form: (close) => (
        <ReasonForm
          deed="Decline the proposal"
          effect={`${name} is not suspended and the hold ends. What was found stays in the record.`}
          confirm={`Decline, and let ${name} work again now?`}
          action={(reason) => decline({ suspensionId: of.id, reason })}
          onOk={() => say(`${of.number} is declined: the hold of ${name} has ended.`)}
          close={close}
        />
      ),
    },
    changeDeed(of),
    compare,
  ]
  return <Deeds note={of.may.decide.why ?? NO_PART} refusal={refusal} deeds={deeds} />
}

function StandingDeeds({ of }: { of: SuspensionDetail }) {
  const say = useSay()
  const compare = useCompare(of)
  const { name } = of.driver
  const planned = of.state === 'planned'
  if (of.endedAt) return <Deeds note={null} refusal={null} deeds={[compare]} />
  const deeds: Deed[] = [
    {
      id: 'lift',
      label: planned ? 'Call off' : 'Lift',
      key: 'l',
      may: of.may.lift,
      form: (close) => (
        <ReasonForm
          deed={planned ? 'Call off the suspension' : 'Lift the suspension'}
          effect={`${name} is no longer kept from working by it, and is told. ${of.number} stays in the history.`}
          confirm={`Let ${name} work again now?`}
          action={(reason) => lift({ suspensionId: of.id, reason })}
          onOk={() => {
            close()
            say(`${of.number} is ${planned ? 'called off' : 'lifted'}: ${name} can work again.`)
          }}
          close={close}
        />
      ),
    },
    changeDeed(of),
    compare,
  ]
  return <Deeds note={of.may.lift.why ?? NO_PART} refusal={null} deeds={deeds} />
}
