import type { SelfieOutcome } from '@/lib/dossier/view'
import classes from './marker.module.css'

const SHAPES = {
  matcher: <circle cx="6" cy="6" r="4" />,
  same: <rect x="2" y="2" width="8" height="8" />,
  different: <path d="M6 1 11 10H1z" />,
  new_selfie: <path d="M6 1 11 6 6 11 1 6z" />,
  open: <circle cx="6" cy="6" r="4.25" />,
} as const

/** The mark of a check: how it ended, by shape and colour. */
export const Marker = ({ outcome }: { outcome: SelfieOutcome | null }) => (
  <svg className={classes.mark} data-outcome={outcome} viewBox="0 0 12 12" width={12} height={12} aria-hidden="true">
    {outcome === null || outcome === 'cancelled' ? null : SHAPES[outcome]}
  </svg>
)
