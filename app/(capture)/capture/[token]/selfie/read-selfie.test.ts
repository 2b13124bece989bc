import { describe, expect, it } from 'vitest'
import { MAX_UPLOAD_BYTES } from '@/lib/capture/view'
import { readSelfie } from './read-selfie'

const url = 'http://localhost/capture/token/selfie'

function sent(fields: Record<string, Blob | string>, headers: Record<string, string> = {}): Request {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return new Request(url, { method: 'POST', body: form, headers })
}

const picture = (bytes: number) => new Blob([new Uint8Array(bytes).fill(7)], { type: 'image/jpeg' })

describe('reading a sent selfie', () => {
  it('gives the bytes as sent and the time of the camera', async () => {
    const read = await readSelfie(sent({ selfie: picture(1000), capturedAt: '2026-11-23T15:41:00.000Z' }))
    expect(read.ok && read.value.photo).toEqual(new Uint8Array(1000).fill(7))
    expect(read.ok && read.value.capturedAt).toBe('2026-11-23T15:41:00.000Z')
  })

  it('leaves out a time that is none', async () => {
    const read = await readSelfie(sent({ selfie: picture(10), capturedAt: 'yesterday' }))
    expect(read.ok && read.value.capturedAt).toBeUndefined()
  })

  it('refuses by the length announced without reading', async () => {
    let pulled = false
    const pull = () => {
      pulled = true
    }
    const body = new ReadableStream({ pull }, { highWaterMark: 0 })
    const headers = {
      'content-length': String(MAX_UPLOAD_BYTES * 2),
      'content-type': 'multipart/form-data; boundary=x',
    }
    const read = await readSelfie(new Request(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit))
    expect(read).toMatchObject({ ok: false, code: 'too-large' })
    expect(pulled).toBe(false)
  })

  it('stops reading a body of no announced length at the limit', async () => {
    let given = 0
    const chunk = new Uint8Array(1024 * 1024)
    const body = new ReadableStream({
      pull(controller) {
        given += chunk.length
        controller.enqueue(chunk)
      },
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const read = await readSelfie(new Request(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit))
    expect(read).toMatchObject({ ok: false, code: 'too-large' })
    expect(given).toBeLessThan(MAX_UPLOAD_BYTES + 4 * chunk.length)
  })

  it('takes a picture of exactly the limit and refuses one byte more', async () => {
    expect((await readSelfie(sent({ selfie: picture(MAX_UPLOAD_BYTES) }))).ok).toBe(true)
    expect(await readSelfie(sent({ selfie: picture(MAX_UPLOAD_BYTES + 1) }))).toMatchObject({ code: 'too-large' })
  })

  it.each([
    ['no picture', sent({ capturedAt: '2026-11-23T15:41:00Z' })],
    ['an empty picture', sent({ selfie: picture(0) })],
    ['text in its place', sent({ selfie: 'not a file' })],
    ['no form at all', new Request(url, { method: 'POST', body: 'plain' })],
    ['no body', new Request(url, { method: 'POST' })],
  ])('refuses %s as unsupported', async (_, request) => {
    expect(await readSelfie(request)).toMatchObject({ ok: false, code: 'unsupported-image' })
  })
})
