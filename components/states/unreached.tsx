'use client'

import type { PageFailedProps } from './page-failed'

/** What failed could not be said either, because its words could not be fetched: the server is away. */
export const Unreached = ({ retry }: PageFailedProps) => (
  <div role="alert">
    <h1>This page could not be shown, and the server could not be reached</h1>
    <p>What you had sent before is kept.</p>
    <button type="button" onClick={retry}>
      Try again
    </button>
  </div>
)
