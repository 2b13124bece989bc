import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { DriverBoard } from '@/components/drivers/driver-board'
import { TopBar } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { openDriver } from '@/lib/dossier'
import { DRIVER_REF } from '@/lib/drivers/view'

/** The reference in a part of the address; null when it can be none. */
function refIn(part: string): string | null {
  const ref = part.replaceAll(/%3a/gi, ':')
  return DRIVER_REF.test(ref) ? ref : null
}

type DriverPageProps = { params: Promise<{ ref: string }> }

/** The driver of the address, read once for the page and its title. */
const driverOf = cache(async (ref: string, now: number) => {
  const actor = await requireStaff('driver.see')
  const asked = refIn(ref)
  if (asked === null) return null
  const driver = await openDriver(actor, asked, new Date(now))
  if (!driver.ok && driver.code === 'forbidden') throw new Error(driver.code)
  return driver.ok ? driver.value : null
})

const nowOf = cache(() => Date.now())

export async function generateMetadata({ params }: DriverPageProps): Promise<Metadata> {
  const driver = await driverOf((await params).ref, nowOf())
  return { title: driver?.name ?? 'Driver' }
}

export default async function DriverPage({ params }: DriverPageProps) {
  const now = nowOf()
  const driver = await driverOf((await params).ref, now)
  if (!driver) notFound()
  return (
    <>
      <TopBar
        title={driver.name}
        aside={<span className="ref">{driver.ref}</span>}
        above={{ href: '/drivers', label: 'Drivers' }}
      />
      <DriverBoard driver={driver} now={now} />
    </>
  )
}
