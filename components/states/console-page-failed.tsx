'use client'

import { usePathname } from 'next/navigation'
import { TopBar } from '@/components/shell/top-bar'
import { PageFailed, type PageFailedProps } from './page-failed'
import { readingAt, wordsOf } from './readings'

/** A page of the console failed: its own top bar, and what could not be read. */
export function ConsolePageFailed(props: PageFailedProps) {
  const reading = readingAt(usePathname())
  const { page, above } = reading ? wordsOf(reading) : { page: 'Likeness' }
  return (
    <>
      <TopBar title={page} above={above} />
      <PageFailed {...props} />
    </>
  )
}
