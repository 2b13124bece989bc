'use client'

import { TopBar } from '@/components/shell'
import { Failed } from '@/components/states'

export default function SuspensionsFailed({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <>
      <TopBar title="Suspensions" />
      <Failed title="Suspensions could not be read" retry={retry} reference={error.digest}>
        <p>This does not mean that nobody is suspended. Every suspension stays in force as it was decided.</p>
      </Failed>
    </>
  )
}
