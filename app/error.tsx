'use client'

import { Failed, WholePage } from '@/components/states'

/** What the server threw is in its log under this digest; the browser is told nothing else. */
const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <WholePage>
      {' '}
      <Failed title="This page could not be shown" retry={retry} reference={digestOf(error)} level={1}>
        <p>This does not mean that anything is missing or was lost. What you had sent before is kept.</p>
      </Failed>
    </WholePage>
  )
}
