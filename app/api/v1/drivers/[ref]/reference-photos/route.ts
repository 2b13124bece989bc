import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import { addReferencePhoto } from '@/app/api/operations/reference-photos'
import { refusedPicture } from '@/app/api/upload'
import { addReference } from '@/lib/capture'
import { toReferenceView } from '@/lib/dossier'

const post = endpoint(addReferencePhoto, async ({ actor, params, body, now }) => {
  const photo = await addReference(actor, params.ref, body.source, body.photo.bytes, now)
  return photo.ok ? { status: 201, body: toReferenceView(photo.value) } : refusedPicture(photo, body.photo)
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ POST: post })
