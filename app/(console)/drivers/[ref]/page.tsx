import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { DriverBoard } from '@/components/drivers/driver-board'
import { KeyScope, TopBar } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { openDriver } from '@/lib/dossier'
import { findDriverByRef } from '@/lib/drivers'
import { DRIVER_REF } from '@/lib/drivers/view'
import { underRequestId } from '../../../request-id'
import { SlowPart } from '../../slow-part'

/** The reference in a part of the address; null when it can be none. */
function refIn(part: string): string | null {
  const ref = part.replaceAll(/%3a/gi, ':')
  return DRIVER_REF.test(ref) ? ref : null
}

type DriverPageProps = { params: Promise<{ ref: string }> }

/** The driver of the address for whoever may see drivers, found once for the page and its title. */
const driverOf = cache(async (ref: string) => {
  const actor = await requireStaff('driver.see')
  const asked = refIn(ref)
  return { actor, driver: asked === null ? null : await underRequestId(findDriverByRef(asked)) }
})

export async function generateMetadata({ params }: DriverPageProps): Promise<Metadata> {
  const { driver } = await driverOf((await params).ref)
  return { title: driver?.name ?? 'Driver' }
}

export default async function DriverPage({ params }: DriverPageProps) {
  const now = new Date()
  const { actor, driver } = await driverOf((await params).ref)
  if (!driver) notFound()
  return (
    <KeyScope of="driver">
      <TopBar
        title={driver.name}
        aside={<span className="ref">{driver.ref}</span>}
        above={{ href: '/drivers', label: 'Drivers' }}
      />
      <SlowPart of="/drivers/" reading={openDriver(actor, driver.ref, now)}>
        {(opened) => <DriverBoard driver={opened} now={now.getTime()} />}
      </SlowPart>
    </KeyScope>
  )
}
