'use client'

import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { languageName } from '@/components/drivers/driver-words'
import type { LetterPreview } from '@/lib/enforcement/view'
import { LetterWords } from './letter-words'
import classes from './panel.module.css'

/** The letter as the driver will read it, in their language and in the others. */
export function NoticePreview({ previews, mailed }: { previews: LetterPreview[]; mailed: boolean }) {
  const [own] = previews
  const [locale, setLocale] = useState(own?.locale)
  const shown = previews.find((one) => one.locale === locale) ?? own
  if (!own || !shown) return null
  return (
    <section className={classes.part}>
      <div className={classes.noticeHead}>
        <h3>Notice</h3>
        <span className={classes.language}>
          {languageName(own.locale)}, {mailed ? 'mailed when you approve' : 'sent by the platform when you approve'}
        </span>
        <SegmentedControl
          size="xs"
          aria-label="Language of the notice"
          value={shown.locale}
          onChange={(value) => setLocale(previews.find((one) => one.locale === value)?.locale)}
          data={previews.map((one) => ({ value: one.locale, label: languageName(one.locale) }))}
        />
      </div>
      <LetterWords {...shown} />
    </section>
  )
}
