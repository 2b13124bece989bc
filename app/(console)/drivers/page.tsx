import type { Metadata } from 'next'
import { stoppedWords } from '@/components/drivers/driver-words'
import { DRIVER_FILTERS, exportAddress, readDriversAddress, withoutFilters } from '@/components/drivers/drivers-address'
import { DriversTable } from '@/components/drivers/drivers-table'
import { TopBar } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { listDrivers } from '@/lib/dossier'
import type { DriversQuery } from '@/lib/drivers/view'
import type { StaffActor } from '@/lib/vocabulary'
import { SlowPart } from '../slow-part'

export const metadata: Metadata = { title: 'Drivers' }

type Params = Record<string, string | string[] | undefined>

/** One page of the list; a place in a list that no longer fits its order begins again. */
async function readPage(actor: StaffActor, query: DriversQuery) {
  const page = await listDrivers(actor, query)
  return page.ok || page.code !== 'bad-cursor' ? page : await listDrivers(actor, { ...query, cursor: undefined })
}

export default async function DriversPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireStaff('driver.see')
  const params = await searchParams
  const query = readDriversAddress(params)
  const filtered = DRIVER_FILTERS.some((name) => params[name] !== undefined)
  return (
    <SlowPart of="/drivers" top={<TopBar title="Drivers" />} reading={readPage(actor, query)}>
      {(page) => (
        <>
          <TopBar title="Drivers" {...(query.due && { aside: stoppedWords(page.due) })} />
          <DriversTable
            page={page}
            query={query}
            csv={exportAddress(params)}
            unfiltered={filtered ? withoutFilters(params) : null}
          />
        </>
      )}
    </SlowPart>
  )
}
