'use client'

import { useEffect, useState } from 'react'
import { useMedia } from '@/components/controls'

/** How long each photo stands, ms: below one flash a second, far under the three that can harm; slower by request. */
const STANDS_MS = 700
const STANDS_SLOWLY_MS = 2500

/** Whether the upper photo of a blink is hidden now. Standing still it keeps what is shown. */
export function useBlink(blinks: boolean, goesOn: boolean): boolean {
  const [hidden, setHidden] = useState(false)
  const calm = useMedia('(prefers-reduced-motion: reduce)', false)
  useEffect(() => {
    if (!blinks) setHidden(false)
    if (!blinks || !goesOn) return
    const timer = setInterval(() => setHidden((before) => !before), calm ? STANDS_SLOWLY_MS : STANDS_MS)
    return () => clearInterval(timer)
  }, [blinks, goesOn, calm])
  return hidden
}
