'use client'

import { IconCameraRotate, IconCircleCheck, IconUserCheck, IconUserX, type TablerIcon } from '@tabler/icons-react'
import { useNow } from '@/components/clock'
import type { BenchCase, BenchPhoto } from '@/lib/review/view'
import classes from './filmstrip.module.css'
import { KeyHint } from './key-hint'
import { type Look, SIDES, type Side } from './look/look'
import type { LookStore } from './look/look-store'
import { dayOf, monthOf, sourceWord, thumbTime } from './photo-words'
import type { PhotosState } from './stage'
import type { PhotoViews } from './use-photo-views'

const OUTCOMES: Record<NonNullable<BenchPhoto['outcome']>, { icon: TablerIcon; words: string }> = {
  approved_by_matcher: { icon: IconCircleCheck, words: 'matcher cleared' },
  approved_by_person: { icon: IconUserCheck, words: 'a person: same' },
  rejected: { icon: IconUserX, words: 'rejected' },
  retake: { icon: IconCameraRotate, words: 'new selfie asked' },
}

const CLOSED: Partial<Record<PhotosState, string>> = {
  role: 'Photos stay closed for your role; facts and history are open.',
  part: 'Photos stay closed until somebody else has decided.',
}

type FilmstripProps = { bench: BenchCase; views: PhotoViews; state: PhotosState; store: LookStore }

/**
 * All reference photos and earlier selfies, to be laid on the bench: references on the left place and selfies on the
 * right one; on the place the tools act on when they act on one alone; with Alt on the other place.
 */
export function Filmstrip({ bench, views, state, store }: FilmstripProps) {
  const { now, live } = useNow()
  if (state !== 'open')
    return (
      <section className={classes.strip} aria-label="Other photos">
        <p className={classes.closed}>{CLOSED[state] ?? 'Photos open only while the case is yours.'}</p>
      </section>
    )
  const placeOf = (photo: BenchPhoto) => SIDES.find((side) => views.shown[side]?.id === photo.id) ?? null
  const choose = (photo: BenchPhoto, other: boolean) => views.choose(photo, placeFor(photo, store.get(), other))
  const outcomes = new Set(views.selfies.flatMap((photo) => photo.outcome ?? []))
  return (
    <section className={classes.strip} aria-label="Other photos">
      <Keys word="References" shift />
      {bench.references.map((photo) => (
        <Thumb
          key={photo.id}
          photo={photo}
          says={sourceWord(photo)}
          title={`${photo.label}, ${monthOf(photo.at)}`}
          lies={placeOf(photo)}
          choose={choose}
        />
      ))}
      <hr className={classes.line} />
      <Keys word="Selfies" />
      <div className={classes.selfies}>
        {views.selfies.map((photo) => (
          <Thumb
            key={photo.id}
            photo={photo}
            says={(photo === bench.selfie ? dayOf : thumbTime)(photo.at, now, live ? undefined : 'UTC')}
            title={photo.outcome ? OUTCOMES[photo.outcome].words : undefined}
            lies={placeOf(photo)}
            choose={choose}
          />
        ))}
      </div>
      <ul className={classes.legend} aria-label="How earlier checks ended">
        {[...outcomes].map((outcome) => {
          const { icon: Icon, words } = OUTCOMES[outcome]
          return (
            <li key={outcome}>
              <Icon size={12} stroke={1.75} aria-hidden /> {words}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function placeFor(photo: BenchPhoto, { target }: Look, other: boolean): Side {
  const place = target === 'both' ? (photo.kind === 'reference' ? 'first' : 'second') : target
  return other ? (place === 'first' ? 'second' : 'first') : place
}

function Keys({ word, shift }: { word: string; shift?: boolean }) {
  return (
    <p className={classes.keys}>
      {word}
      <span>
        {shift && <KeyHint>Shift</KeyHint>}
        <KeyHint>←</KeyHint>
        <KeyHint>→</KeyHint>
      </span>
    </p>
  )
}

type ThumbProps = {
  photo: BenchPhoto
  says: string
  title?: string
  /** Where it lies on the bench; null: it does not. */
  lies: Side | null
  choose: (photo: BenchPhoto, other: boolean) => void
}

function Thumb({ photo, says, title, lies, choose }: ThumbProps) {
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

function scrollIntoStrip(thumb: HTMLElement | null): void {
  const strip = thumb?.parentElement
  if (!thumb || !strip) return
  const [left, right] = [thumb.offsetLeft - strip.offsetLeft, thumb.offsetLeft - strip.offsetLeft + thumb.offsetWidth]
  if (left < strip.scrollLeft || right > strip.scrollLeft + strip.clientWidth) strip.scrollLeft = left
}
