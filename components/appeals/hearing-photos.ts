import type { Hearing, HearingPhoto } from '@/lib/appeals/view'
import type { BenchPhoto, BenchPhotos } from '@/lib/review/view'

const TITLES: Record<HearingPhoto['kind'], string | undefined> = {
  reference: undefined,
  disputed: 'Disputed selfie',
  new: 'New photo',
  asked: 'Selfie asked for',
}
const SAYS: Record<HearingPhoto['kind'], string | undefined> = {
  reference: undefined,
  disputed: 'Disputed',
  new: 'New',
  asked: 'Asked for',
}

function toPhoto({ kind, ...photo }: HearingPhoto): BenchPhoto {
  const [title, says] = [TITLES[kind], SAYS[kind]]
  return {
    ...photo,
    kind: kind === 'reference' ? 'reference' : 'selfie',
    quality: null,
    outcome: null,
    ...(title ? { title } : {}),
    ...(says ? { says } : {}),
  }
}

/** The photos of a hearing as the bench lays them: references at the left; at the right what is to be compared, newest first in question. */
export function hearingPhotos(hearing: Hearing): BenchPhotos {
  const probes = hearing.probes.map(toPhoto)
  const newest = hearing.probes.at(-1)
  return {
    id: hearing.id,
    why: newest?.kind === 'disputed' ? 'the disputed selfie' : 'with the appeal',
    blind: true,
    references: hearing.references.map(toPhoto),
    selfie: probes.at(-1) ?? null,
    earlierSelfies: probes.slice(0, -1),
  }
}
