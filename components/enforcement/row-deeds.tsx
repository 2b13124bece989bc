'use client'

import { lift, release } from '@/app/(console)/suspensions/actions'
import type { AwaitingRow, SuspensionRow } from '@/lib/enforcement/view'
import { type Deed, Deeds } from './deeds'
import type { DeskRow } from './desk-rows'
import { ReasonForm } from './reason-form'
import { useSay } from './said'
import { SuspendForm } from './suspend-form'

/** What a lead may do with a row; nothing for one that has ended. */
export function RowDeeds({ row }: { row: DeskRow }) {
  if (row.kind === 'awaiting') return <AwaitingDeeds of={row.of} />
  return row.of.endedAt === null ? <SuspensionDeeds of={row.of} /> : null
}

function AwaitingDeeds({ of }: { of: AwaitingRow }) {
  const say = useSay()
  const { name } = of.driver
  const deeds: Deed[] = [
    { id: 'suspend', label: 'Suspend', primary: true, form: (close) => <SuspendForm of={of} close={close} /> },
    {
      id: 'release',
      label: 'Release the hold',
      form: (close) => (
        <ReasonForm
          deed="Release the hold"
          effect={`${name} can work again at once. The rejection stays in the record.`}
          confirm={`Let ${name} work again now?`}
          action={(reason) => release({ caseId: of.caseId, reason })}
          onOk={() => say(`The hold is released: ${name} can work again.`)}
          close={close}
        />
      ),
    },
  ]
  return <Deeds may={of.mayDecide} allowed="You have no part in any finding. You may decide." deeds={deeds} />
}

function SuspensionDeeds({ of }: { of: SuspensionRow }) {
  const say = useSay()
  const { name } = of.driver
  const planned = of.state === 'planned'
  const deeds: Deed[] = [
    {
      id: 'lift',
      label: planned ? 'Call off' : 'Lift',
      form: (close) => (
        <ReasonForm
          deed={planned ? 'Call off the suspension' : 'Lift the suspension'}
          effect={`${name} can work again at once. ${of.number} stays in the history with both reasons.`}
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
  ]
  return <Deeds may={of.mayLift} allowed="You have no part in any finding. You may decide." deeds={deeds} />
}
