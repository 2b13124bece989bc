'use client'

import { createContext } from 'react'

/** Vouches for style elements; the one of the document stays in force as long as the document. */
export const DocumentNonce = createContext('')
