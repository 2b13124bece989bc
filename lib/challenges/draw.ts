import 'server-only'
import { createHmac } from 'node:crypto'
import { configuration } from '@/lib/configuration'

/** A draw, 0 ≤ draw < 1, the same whenever it is asked: by the master key, so that nobody outside can tell it ahead. */
export type Draw = (what: string) => number

export const drawByKey: Draw = (what) =>
  createHmac('sha256', configuration().masterKey).update(`challenge-draw ${what}`).digest().readUInt32BE(0) / 2 ** 32
