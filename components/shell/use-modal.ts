'use client'

import { type RefObject, useEffect, useRef } from 'react'

/**
 * Opens a `<dialog>` over the page for as long as it is drawn; the focus goes back to where it was.
 * A close event that comes late, when the dialog has been opened again, is not told.
 */
export function useModal(closed: () => void): { ref: RefObject<HTMLDialogElement | null>; onClose: () => void } {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = ref.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return {
    ref,
    onClose: () => {
      if (!ref.current?.open) closed()
    },
  }
}
