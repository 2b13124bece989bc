'use client'

import { usePathname } from 'next/navigation'
import { TopBar } from '@/components/shell'
import { PageFailed, type PageFailedProps, readingAt, wordsOf } from '@/components/states'

export default function ConsolePageFailed(props: PageFailedProps) {
  const reading = readingAt(usePathname())
  const { page, above } = reading ? wordsOf(reading) : { page: 'Likeness' }
  return (
    <>
      <TopBar title={page} above={above} />
      <PageFailed {...props} />
    </>
  )
}
