'use client'

import { NativeSelect } from '@mantine/core'
import { useRouter } from 'next/navigation'

/** Which version it is compared with; the choice lies in the address. */
export function AgainstChoice({
  number,
  against,
  numbers,
}: {
  number: number
  against: number
  numbers: readonly number[]
}) {
  const router = useRouter()
  const others = numbers.filter((one) => one !== number || one === against)
  return (
    <NativeSelect
      size="xs"
      aria-label="Compared with"
      value={String(against)}
      onChange={(event) => router.push(`/policy/${number}?against=${event.currentTarget.value}`)}
      data={others.map((one) => ({ value: String(one), label: `against version ${one}` }))}
    />
  )
}
