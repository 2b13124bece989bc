'use client'

import { TopBar } from '@/components/shell'
import { Failed } from '@/components/states'

export default function DriverFailed({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <>
      <TopBar title="Driver" above={{ href: '/drivers', label: 'Drivers' }} />
      <Failed title="This driver could not be read" retry={retry} reference={error.digest}>
        <p>This does not mean that the driver is gone, nor that the standing has changed.</p>
      </Failed>
    </>
  )
}
