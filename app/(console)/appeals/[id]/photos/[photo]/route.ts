import { z } from 'zod'
import { answerPhoto } from '@/app/(console)/photos/answer-photo'
import { deliverHearingPhoto } from '@/lib/appeals'

const form = z.object({ appealId: z.uuid(), photoId: z.uuid(), size: z.enum(['full', 'thumb']).catch('thumb') })

type Context = { params: Promise<{ id: string; photo: string }> }

/** One photo of an appeal. */
export async function GET({ url }: Request, { params }: Context): Promise<Response> {
  const { id, photo } = await params
  const asked = { appealId: id, photoId: photo, size: new URL(url).searchParams.get('size') }
  return await answerPhoto(form, asked, deliverHearingPhoto)
}
