import { z } from 'zod'
import { answerPhoto } from '@/app/(console)/photos/answer-photo'
import { deliverSharingPhoto } from '@/lib/sharing'

const form = z.object({ caseId: z.uuid(), photoId: z.uuid(), size: z.enum(['full', 'thumb']).catch('thumb') })

type Context = { params: Promise<{ id: string; photo: string }> }

/** One photo of an account of a sharing case. */
export async function GET({ url }: Request, { params }: Context): Promise<Response> {
  const { id, photo } = await params
  const asked = { caseId: id, photoId: photo, size: new URL(url).searchParams.get('size') }
  return await answerPhoto(form, asked, deliverSharingPhoto)
}
