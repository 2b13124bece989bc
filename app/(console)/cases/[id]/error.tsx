'use client'

import { TopBar } from '@/components/shell'
import { Failed } from '@/components/states'

export default function CaseFailed({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <>
      <TopBar title="Case" above={{ href: '/queue', label: 'Queue' }} />
      <Failed title="The case could not be read" retry={retry} reference={error.digest}>
        <p>Nothing was decided and nothing was lost: a note that you had begun is kept in this tab.</p>
      </Failed>
    </>
  )
}
