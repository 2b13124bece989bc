'use client'

import { useDeed as useAnyDeed } from '@/components/deeds/use-deed'
import { SHARING_REFUSALS } from '@/lib/sharing/view'

/** A deed on a sharing case, with its refusals in words. */
export const useDeed = () => useAnyDeed(SHARING_REFUSALS)
