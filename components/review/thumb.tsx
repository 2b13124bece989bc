import type { BenchPhoto } from '@/lib/review/view'
import classes from './filmstrip.module.css'
import type { Side } from './look/look'
import { OUTCOMES } from './outcomes'

type ThumbProps = {
  photo: BenchPhoto
  says: string
  title?: string
  /** Where it lies on the bench; null: it does not. */
  lies: Side | null
  choose: (photo: BenchPhoto, other: boolean) => void
}

/** A photo of the strip; its picture is asked for only once it is nearly in sight. */
export function Thumb({ photo, says, title, lies, choose }: ThumbProps) {
  const Outcome = photo.outcome && OUTCOMES[photo.outcome].icon
  return (
    <button
      type="button"
      className={classes.thumb}
      aria-pressed={lies !== null}
      title={title}
      ref={lies ? scrollIntoStrip : undefined}
      onClick={(event) => choose(photo, event.altKey)}
    >
      {photo.thumbnailUrl ? (
        <img src={photo.thumbnailUrl} alt="" width={54} height={64} loading="lazy" draggable={false} />
      ) : (
        <i />
      )}
      <span>
        {Outcome && <Outcome size={11} stroke={1.75} aria-hidden />}
        {says}
        {title && <span className="visually-hidden">, {title}</span>}
      </span>
    </button>
  )
}

/** Room left beside the thumb that is brought into sight, so that its neighbour shows too, px. */
const BESIDE = 60

function scrollIntoStrip(thumb: HTMLElement | null): void {
  const strip = thumb?.parentElement
  if (!thumb || !strip) return
  const left = thumb.offsetLeft - strip.offsetLeft
  const right = left + thumb.offsetWidth
  if (left < strip.scrollLeft) strip.scrollLeft = left - BESIDE
  else if (right > strip.scrollLeft + strip.clientWidth) strip.scrollLeft = right - strip.clientWidth + BESIDE
}
