'use client'

import '@/components/theme/tokens.css'
import '@/components/theme/base.css'

export default function GlobalErrorPage() {
  return (
    <html lang="en" data-mantine-color-scheme="light">
      <body>
        <main style={{ maxWidth: 360, margin: '20vh auto', padding: 24, display: 'grid', gap: 8 }}>
          <h1>Likeness could not be shown</h1>
          <p>This does not mean that anything was lost. What you had sent before is kept.</p>
          <p>
            <a href="/">Try again</a>
          </p>
        </main>
      </body>
    </html>
  )
}
