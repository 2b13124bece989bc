'use client'

import { TopBar } from '@/components/shell'
import { Failed } from '@/components/states'

export default function TrendsFailed({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <>
      <TopBar title="Trends" />
      <Failed title="Trends could not be read" retry={retry} reference={error.digest}>
        <p>
          The figures were not counted in time. This does not mean that nothing was checked, nor that anything is lost.
        </p>
      </Failed>
    </>
  )
}
