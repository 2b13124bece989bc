import { IconEyeOff } from '@tabler/icons-react'
import type { SelfieRef } from '@/lib/sharing/view'
import classes from './inspector.module.css'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** A small selfie in its well; the well alone where the reader may not see it, or it has gone. */
export const SelfieThumb = ({ selfie }: { selfie: Pick<SelfieRef, 'thumbnailUrl' | 'at'> & { name: string } }) => (
  <span className={classes.thumb}>
    {selfie.thumbnailUrl ? (
      <img
        src={selfie.thumbnailUrl}
        alt={`${selfie.name}, ${day.format(new Date(selfie.at))}`}
        loading="lazy"
        width={38}
        height={46}
      />
    ) : (
      <IconEyeOff size={14} stroke={1.75} aria-label={`${selfie.name}: opens with the claim`} />
    )}
  </span>
)
