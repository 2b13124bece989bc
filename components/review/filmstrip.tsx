'use client'

import { useNow } from '@/components/clock'
import type { BenchPhoto, BenchPhotos } from '@/lib/review/view'
import classes from './filmstrip.module.css'
import { type Look, SIDES, type Side } from './look/look'
import type { LookStore } from './look/look-store'
import { OUTCOMES } from './outcomes'
import { dayOf, monthOf, sourceWord, thumbTime } from './photo-words'
import { Reel } from './reel'
import type { PhotosState } from './stage'
import { Thumb } from './thumb'
import type { PhotoViews } from './use-photo-views'

const CLOSED: Partial<Record<PhotosState, string>> = {
  role: 'Photos stay closed for your role; facts and history are open.',
  reason: 'Say why on the page of the driver; the photos are open here, too, for an hour then.',
  part: 'Photos stay closed until somebody else has decided.',
}

type FilmstripProps = { bench: BenchPhotos; views: PhotoViews; state: PhotosState; store: LookStore }

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
  return (
    <section className={classes.strip} aria-label="Other photos">
      <Keys word="References" keys="Shift ← →" />
      <Reel name="references" several={bench.references.length > FEW}>
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
      </Reel>
      <hr className={classes.line} />
      <Keys word="Selfies" keys="← →" />
      <Reel name="selfies" several>
        {views.selfies.map((photo) => (
          <Thumb
            key={photo.id}
            photo={photo}
            says={photo.says ?? (photo === bench.selfie ? dayOf : thumbTime)(photo.at, now, live ? undefined : 'UTC')}
            title={photo.outcome ? OUTCOMES[photo.outcome].words : photo.title}
            lies={placeOf(photo)}
            choose={choose}
          />
        ))}
      </Reel>
      {!bench.blind && <Legend selfies={views.selfies} />}
    </section>
  )
}

/** References that stand beside the selfies without being scrolled. */
const FEW = 4

/** What the signs under the thumbs mean; nothing of it while the reader is blind. */
function Legend({ selfies }: { selfies: readonly BenchPhoto[] }) {
  const outcomes = new Set(selfies.flatMap((photo) => photo.outcome ?? []))
  return (
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
  )
}

function placeFor(photo: BenchPhoto, { target }: Look, other: boolean): Side {
  const place = target === 'both' ? (photo.kind === 'reference' ? 'first' : 'second') : target
  return other ? (place === 'first' ? 'second' : 'first') : place
}

function Keys({ word, keys }: { word: string; keys: string }) {
  return (
    <p className={classes.keys}>
      {word}
      <span aria-hidden>{keys}</span>
    </p>
  )
}
