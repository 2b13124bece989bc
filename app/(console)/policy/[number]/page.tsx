import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { VersionBoard } from '@/components/policy/version-board'
import { TopBar } from '@/components/shell'
import { requireStaff } from '@/lib/access'
import { may } from '@/lib/access/view'
import { listVersions, openVersion, policyAt } from '@/lib/policy'
import { ok, type StaffActor } from '@/lib/vocabulary'
import { SlowPart } from '../../slow-part'
import { discard, publish, rollBack, run, save } from '../actions'

type PageProps = {
  params: Promise<{ number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const numberOf = (text: unknown): number | undefined =>
  typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: `Policy, version ${numberOf((await params).number) ?? '?'}` }
}

async function readBoard(actor: StaffActor, number: number, against: number | undefined) {
  const [version, versions, { version: _, ...inForce }] = await Promise.all([
    openVersion(actor, number, against),
    listVersions(actor),
    policyAt(new Date()),
  ])
  if (!version.ok) return version
  if (!versions.ok) return versions
  return ok({ version: version.value, inForce, numbers: versions.value.map((one) => one.number) })
}

export default async function VersionPage({ params, searchParams }: PageProps) {
  const actor = await requireStaff('policy.see')
  const number = numberOf((await params).number)
  const reading = number === undefined ? null : readBoard(actor, number, numberOf((await searchParams).against))
  const known = await reading
  if (!known || (!known.ok && known.code === 'not-found')) notFound()
  return (
    <>
      <TopBar title={`Version ${number}`} above={{ href: '/policy', label: 'Policy' }} />
      <SlowPart of="/policy/" reading={Promise.resolve(known)}>
        {(board) => (
          <VersionBoard
            {...board}
            actions={{ publish, rollBack, discard, save }}
            run={may(actor, 'policy.draft') || may(actor, 'policy.publish') ? run : null}
          />
        )}
      </SlowPart>
    </>
  )
}
