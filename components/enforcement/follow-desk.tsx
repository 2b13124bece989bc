'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { KeepFresh } from '@/components/shell'

const TOPICS = ['suspension', 'appeal'] as const

/**
 * Follows what others do. The one beside the list stays there, also where it stood there as the first and no longer is:
 * nothing changes under a key that is about to be pressed.
 */
export function FollowDesk({ open }: { open: string | null }) {
  const router = useRouter()
  const query = useSearchParams()
  function read(): void {
    if (!open || query.has('selected') || query.get('shown') === open) {
      router.refresh()
      return
    }
    const next = new URLSearchParams(query)
    next.set('shown', open)
    router.replace(`/suspensions?${next}`, { scroll: false })
  }
  return <KeepFresh of={TOPICS} read={read} />
}
