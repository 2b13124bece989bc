import { z } from 'zod'
import type { Refusal } from '@/lib/vocabulary'
import type { ProblemRefusal } from './problem'
import type { ProblemCode } from './problem-codes'

/** A file part of a multipart body. The content decides what it is; `type` is what the sender says. */
export class Upload {
  constructor(
    readonly bytes: Uint8Array,
    readonly type: string,
  ) {}

  /** The sender says that it is something else than a picture. */
  get saidToBeNoImage(): boolean {
    return this.type !== '' && this.type !== 'application/octet-stream' && !this.type.startsWith('image/')
  }
}

/** The schema of a part that holds a picture. */
export const picture = (description: string) =>
  z
    .custom<Upload>((value) => value instanceof Upload, 'Send a file in this part.')
    .meta({ description, override: { type: 'string', format: 'binary' } })

/** A picture's refusal: what is not even said to be an image is the wrong media type, not a bad picture. */
export const refusedPicture = <C extends ProblemCode>(refusal: Refusal<C>, sent: Upload): ProblemRefusal<C> =>
  refusal.code === 'unsupported-image' && sent.saidToBeNoImage ? { ...refusal, status: 415 } : refusal
