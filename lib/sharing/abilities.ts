import { may, type Permission } from '@/lib/access/view'
import type { Actor } from '@/lib/vocabulary'
import type { Assessment } from './assess'
import type { SharingCaseRecord } from './case-records'
import type { SharingDesk } from './desk-view'
import { isOpenCase } from './transitions'
import { type Ability, SHARING_REFUSALS, type SharingRefusal } from './view'

const yes: Ability = { ok: true, why: null }
const no = (code: SharingRefusal): Ability => ({ ok: false, why: SHARING_REFUSALS[code] })

/** What this reader may do with the case now, and beside each what keeps them from it; the doors ask again. */
export function abilitiesOf(
  row: SharingCaseRecord,
  actor: Actor,
  found: Assessment,
  { holder, hears }: { holder: string | null; hears: boolean },
): SharingDesk['may'] {
  const open = isOpenCase(row.status)
  const mine = holder === actor.id
  const first = (...hindrances: (SharingRefusal | false)[]): Ability => {
    const code = hindrances.find((one) => one !== false)
    return code ? no(code) : yes
  }
  const lacks = (permission: Permission) => !may(actor, permission) && ('forbidden' as const)
  const works = lacks('sharing.work')
  const leads = lacks('sharing.confirm')
  const elsewhere = holder !== null && !mine && ('claimed-by-another' as const)
  const unheld = !mine && ('claim-lost' as const)
  const closed = !open && ('not-open' as const)
  const decidable = !(row.status === 'suspected' || row.status === 'corroborated') && ('not-open' as const)
  const thin = found.core.length === 0 && ('one-kind' as const)
  return {
    claim: first(works, closed, elsewhere),
    compare: first(works, closed, elsewhere, unheld),
    propose: first(works, decidable, thin, row.proposedById !== null && 'already-proposed', elsewhere, unheld),
    confirm: first(
      leads,
      decidable,
      thin,
      row.proposedById === null && 'not-proposed',
      row.proposedById === actor.id && 'second-person',
      elsewhere,
    ),
    watch: first(works, decidable, elsewhere, unheld),
    dismiss: first(works, decidable, elsewhere, unheld),
    split: first(works, closed, elsewhere, unheld),
    merge: first(works, closed, elsewhere),
    reopen: first(works, row.status !== 'watched' && 'not-watched', elsewhere),
    overturn: first(
      leads,
      row.status !== 'confirmed' && 'not-confirmed',
      row.partIds.includes(actor.id) && 'took-part',
      hears && 'hears-appeal',
    ),
  }
}

const KIND_WORDS = { device: 'Device', face: 'Face', picture: 'Picture', place: 'Place' } as const

/** What a confirmation has and lacks, in words. @param pairs that wait for a person */
export function missingOf(found: Assessment, pairs: number): SharingDesk['missing'] {
  const have = found.kinds.map((kind) => ({ done: true, words: `${KIND_WORDS[kind]} evidence` }))
  const lacking: SharingDesk['missing'] = []
  if (found.waitForPerson > 0) {
    const wait = pairs === 1 ? '1 pair waits.' : `${pairs} pairs wait.`
    lacking.push({ done: false, words: `Face: a person must compare what the matcher took for a likeness. ${wait}` })
  }
  if (found.core.length === 0) {
    if (found.kinds.length < 2 && found.waitForPerson === 0) {
      lacking.push({ done: false, words: 'A second, independent kind of evidence on the same accounts.' })
    }
    if (found.kinds.length >= 2) {
      lacking.push({ done: false, words: 'Both kinds on the same accounts: so far they touch different ones.' })
    }
  }
  return [...have, ...lacking]
}
