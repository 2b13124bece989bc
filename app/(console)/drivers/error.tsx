'use client'

import { TopBar } from '@/components/shell'
import { Failed } from '@/components/states'

export default function DriversFailed({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <>
      <TopBar title="Drivers" />
      <Failed title="Drivers could not be read" retry={retry} reference={error.digest}>
        <p>This does not mean that there are none, and nobody's standing has changed by it.</p>
      </Failed>
    </>
  )
}
