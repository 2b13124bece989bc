import 'server-only'
import type { Tx } from '@/lib/database'
import { findApprovedOn, findSuspensionsOn, type SuspensionRecord } from './records'

type Basis = { driverId: string; caseId: string | null; sharingCaseId: string | null }

/** The newest suspension of a driver on what a case, or a sharing case, found, once a second person approved it; null: none. */
export const suspensionOf = (basis: Basis, tx?: Tx): Promise<SuspensionRecord | null> =>
  findApprovedOn(
    basis.caseId
      ? { caseId: basis.caseId }
      : { sharingCaseId: basis.sharingCaseId ?? NOTHING, driverId: basis.driverId },
    tx,
  )

const NOTHING = '00000000-0000-0000-0000-000000000000'

/** Everything that was ever proposed or decided on it, oldest first; for whoever reverses what was found. */
export const suspensionsOn = findSuspensionsOn
