import { z } from 'zod'
import { deliverPhoto } from '@/lib/review'
import { answerPhoto } from '../answer-photo'

const form = z.object({
  photoId: z.uuid(),
  size: z.enum(['full', 'thumb']).catch('thumb'),
  caseId: z.uuid().exactOptional(),
})

/** One photo of a driver, in a case or on the driver's page. */
export async function GET({ url }: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const query = new URL(url).searchParams
  const caseId = query.get('case')
  const asked = { photoId: (await params).id, size: query.get('size'), ...(caseId === null ? {} : { caseId }) }
  return await answerPhoto(form, asked, deliverPhoto)
}
