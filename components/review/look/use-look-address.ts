'use client'

import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import type { LookAddress } from './look'
import { readLook } from './look-address'

/** The look in the address at first; on a page without one the view is the person's own. */
export function useLookAddress(): LookAddress {
  const query = useSearchParams()
  return useState(() => readLook(query))[0]
}
