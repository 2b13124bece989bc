import { readForm } from '@/app/(capture)/read-form'
import { fileFromLink } from '@/lib/appeals'
import type { FilingAnswer, FilingRefusal } from '@/lib/appeals/view'
import { MAX_UPLOAD_BYTES } from '@/lib/capture/view'
import { languageOf } from '@/lib/vocabulary'

type Context = { params: Promise<{ token: string }> }

/** Statement and form beside the pictures, of which both together go through the proxy whole. */
const FORM_BYTES = 32 * 1024

const STATUS: Partial<Record<FilingRefusal | 'link-unknown', number>> = {
  'link-unknown': 404,
  'decision-not-found': 404,
  'already-appealed': 409,
  'already-undone': 409,
  'consent-required': 403,
  'too-large': 413,
  'unsupported-image': 415,
  'matcher-unavailable': 503,
  'storage-unavailable': 503,
}

const reply = (body: FilingAnswer, status: number) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } })

/** Files the appeal of this link. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const sent = await readForm(request, MAX_UPLOAD_BYTES + FORM_BYTES)
  if (!sent.ok) return reply({ filed: false, code: 'too-large' }, 413)
  const text = (name: string): string => {
    const value = sent.value?.get(name)
    return typeof value === 'string' ? value : ''
  }
  const pictures = {
    ...(await pictureIn(sent.value, 'photo')),
    ...(await pictureIn(sent.value, 'attachment')),
  }
  const locale = languageOf(text('locale'))
  const filed = await fileFromLink(token, text('statement'), pictures, locale)
  if (!filed.ok) return reply({ filed: false, code: filed.code }, STATUS[filed.code] ?? 422)
  return reply({ filed: true, number: `AP-${filed.value.number}` }, 201)
}

async function pictureIn<Name extends 'photo' | 'attachment'>(
  form: FormData | null,
  name: Name,
): Promise<Partial<Record<Name, Uint8Array>>> {
  const part = form?.get(name)
  if (!(part instanceof Blob) || part.size === 0) return {}
  return { [name]: new Uint8Array(await part.arrayBuffer()) } as Record<Name, Uint8Array>
}
