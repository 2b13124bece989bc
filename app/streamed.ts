import { Readable } from 'node:stream'

/** A text in pieces as the body of an answer: each piece leaves as it is read. */
export const streamed = (pieces: AsyncIterable<string>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream<Uint8Array>
