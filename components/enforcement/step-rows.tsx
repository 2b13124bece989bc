'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useKeys } from '@/components/shell'

/** J and K open the row below and above beside the table. */
export function StepRows({ ids, open }: { ids: readonly string[]; open: string | null }) {
  const router = useRouter()
  const query = useSearchParams()
  function step(by: 1 | -1): void {
    const id = ids[(open ? ids.indexOf(open) : -1) + by]
    if (!id) return
    const next = new URLSearchParams(query)
    next.set('selected', id)
    next.delete('shown')
    router.replace(`/suspensions?${next}`, { scroll: false })
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
  return null
}
