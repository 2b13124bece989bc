'use client'

import { TopBar } from '@/components/shell'
import { Failed } from '@/components/states'

export default function QueueFailed({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <>
      <TopBar title="Queue" />
      <Failed title="The queue could not be read" retry={retry} reference={error.digest}>
        <p>This does not mean that the queue is empty. A case that you hold is still yours until its claim ends.</p>
      </Failed>
    </>
  )
}
