'use client'

import { useRouter } from 'next/navigation'
import type { PageEntry } from './pages'
import { FocusComes } from './pop-focus'
import { PopItem } from './pop-item'

/** The pages that have no place of their own at the bottom of a phone. */
export function MorePages({ pages, here }: { pages: readonly PageEntry[]; here: PageEntry | undefined }) {
  const router = useRouter()
  return (
    <>
      <FocusComes />
      {pages.map((page) => (
        <PopItem
          key={page.href}
          icon={<page.icon size={16} stroke={1.75} aria-hidden />}
          checked={page === here}
          onTake={() => router.push(page.href)}
        >
          {page.label}
        </PopItem>
      ))}
    </>
  )
}
