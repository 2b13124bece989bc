import { endpoint } from '@/app/api/endpoint'
import { methods } from '@/app/api/methods'
import * as operations from '@/app/api/operations/appeals'
import { refusedPicture } from '@/app/api/upload'
import { fileAppeal } from '@/lib/appeals'
import { refuse } from '@/lib/vocabulary'

const post = endpoint(operations.fileAppeal, async ({ actor, params, body, now }) => {
  const { photo, attachment, ...form } = body
  const pictures = { ...(photo && { photo: photo.bytes }), ...(attachment && { attachment: attachment.bytes }) }
  const filed = await fileAppeal(actor, params.ref, form, pictures, { way: 'api' }, now)
  if (!filed.ok) {
    if (filed.code === 'invalid') return refuse('invalid-body', filed.detail)
    const said = { ...filed, code: filed.code }
    const sent = [photo, attachment].find((one) => one?.saidToBeNoImage) ?? photo ?? attachment
    return sent ? refusedPicture(said, sent) : said
  }
  const { id, number, late, dueAt } = filed.value
  return {
    status: 201,
    body: { id, number: `AP-${number}`, status: 'filed' as const, late, dueAt: dueAt.toISOString() },
  }
})

export const { GET, PUT, POST, DELETE, PATCH } = methods({ POST: post })
