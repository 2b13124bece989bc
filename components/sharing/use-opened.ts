'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'

/** Which folded groups of a large case are open; in the address, so that a colleague sees the same. */
export function useOpened() {
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams()
  const opened = query.get('open') ?? ''

  function show(open: string): void {
    const next = new URLSearchParams(query)
    if (open === '') next.delete('open')
    else next.set('open', open)
    router.replace(next.size > 0 ? `${path}?${next}` : path, { scroll: false })
  }
  return {
    opened,
    open: (group: string) => show([...opened.split(',').filter(Boolean), group].join(',')),
    openAll: () => show('all'),
    fold: () => show(''),
  }
}
