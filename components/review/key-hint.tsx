import type { ComponentProps } from 'react'
import { KeyCap } from '@/components/status/key-cap'

/** The key of a button beside its words; it is no part of the button's name (`aria-keyshortcuts` says it). */
export const KeyHint = (props: ComponentProps<typeof KeyCap>) => (
  <span aria-hidden style={{ display: 'contents' }}>
    <KeyCap {...props} />
  </span>
)
