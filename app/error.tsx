'use client'

import { Button } from '@/components/controls/button'
import { State } from '@/components/states/state'
import { WholePage } from '@/components/states/whole-page'

/** Outside the console, or where its frame could not be drawn. Every page loads this ahead: it draws with little. */
export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <WholePage>
      <State
        title="This page could not be shown"
        tone="bad"
        role="alert"
        level={1}
        actions={
          <Button variant="filled" onClick={retry}>
            Try again
          </Button>
        }
        foot={error.digest && <code>req {error.digest}</code>}
      >
        <p>This does not mean that anything is missing or was lost. What you had sent before is kept.</p>
      </State>
    </WholePage>
  )
}
