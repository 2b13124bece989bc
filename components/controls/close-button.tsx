import type { ComponentProps } from 'react'
import { IconX } from '@/components/icons/bench'
import classes from './close-button.module.css'

/** A cross of 28 px; say what it closes. */
export const CloseButton = (props: Omit<ComponentProps<'button'>, 'children'> & { 'aria-label': string }) => (
  <button type="button" {...props} className={classes.close}>
    <IconX size={16} stroke={1.75} aria-hidden />
  </button>
)
