'use client'

import { useDeed as useAnyDeed } from '@/components/deeds/use-deed'
import { ENFORCEMENT_REFUSALS } from '@/lib/enforcement/view'

/** A deed of enforcement, with its refusals in words, and who was faster. */
export const useDeed = () => useAnyDeed(ENFORCEMENT_REFUSALS, { detailed: true })
