import 'server-only'
import { SOURCE_LABELS } from '@/lib/capture/view'
import { eyesOf } from '@/lib/matching'
import type { ReferenceSource } from '@/lib/vocabulary'
import { hearingPhotoAddress, type PhotosOfAppeal } from './photo-access'
import type { AppealRecord } from './records'
import type { Hearing, HearingPhoto } from './view'

/** What the driver sent with an appeal. */
export function withIt(row: AppealRecord, { pictures }: PhotosOfAppeal, photos: Hearing['photos']): Hearing['with'] {
  const face = pictures.find((one) => one.kind === 'face')
  const attached = pictures.find((one) => one.kind === 'attachment')
  const url = attached?.objectId && photos === 'open' ? hearingPhotoAddress(row.id, attached.id, 'full') : null
  return {
    photo: face ? { at: face.takenAt.toISOString() } : null,
    attachment: attached ? { at: attached.takenAt.toISOString(), url } : null,
  }
}

type Kept = {
  id: string
  objectId: string | null
  width: number | null
  height: number | null
}

/** The photos that a hearing compares, with addresses only where this reader may ask for them. */
export async function photoDtos(
  row: AppealRecord,
  { references, disputed, asked, pictures }: PhotosOfAppeal,
  photos: Hearing['photos'],
): Promise<Pick<Hearing, 'references' | 'probes'>> {
  const open = photos === 'open'
  const face = pictures.find((one) => one.kind === 'face')
  const ids = [...references, disputed, asked, face].flatMap((one) => (one ? [one.id] : []))
  const eyes = open ? await eyesOf(ids) : new Map<string, NonNullable<HearingPhoto['eyes']>>()
  const dto = (photo: Kept, at: Date, kind: HearingPhoto['kind'], label: string, source: HearingPhoto['source']) => {
    const shown = open && photo.objectId !== null
    return {
      id: photo.id,
      kind,
      label,
      source,
      at: at.toISOString(),
      url: shown ? hearingPhotoAddress(row.id, photo.id, 'full') : null,
      thumbnailUrl: shown ? hearingPhotoAddress(row.id, photo.id, 'thumb') : null,
      width: photo.width ?? 0,
      height: photo.height ?? 0,
      eyes: eyes.get(photo.id) ?? null,
    }
  }
  return {
    references: references.map((one) => {
      const source = one.source as ReferenceSource
      return dto(one, one.addedAt, 'reference', SOURCE_LABELS[source], source)
    }),
    probes: [
      ...(disputed ? [dto(disputed, disputed.capturedAt, 'disputed', 'Disputed selfie', 'selfie')] : []),
      ...(face ? [dto(face, face.takenAt, 'new', 'New photo', 'selfie')] : []),
      ...(asked ? [dto(asked, asked.capturedAt, 'asked', 'Selfie asked for', 'selfie')] : []),
    ],
  }
}
