import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import type { ScaleThresholds } from '@/lib/policy'
import type { OnnxModel } from './engine/onnx-model'
import type { MatcherName } from './matcher'

const word = z.string().regex(/^[A-Za-z0-9._-]{1,40}$/, 'use 1 to 40 letters, digits, dots, dashes or underscores')
const bands = z
  .strictObject({ hold: z.number(), clear: z.number() })
  .refine(({ hold, clear }) => hold <= clear, 'hold must not lie above clear')
const channels = z.union([z.number(), z.tuple([z.number(), z.number(), z.number()])])

const settings = z.strictObject({
  name: word.refine((name) => name !== 'embedded', 'embedded is the name of the matcher that comes with the product'),
  version: word,
  model: z.string().min(1, 'name the ONNX file, by its path from this file'),
  input: z.strictObject({
    edge: z.number().int().min(32).max(512).default(112),
    colours: z.enum(['rgb', 'bgr']).default('rgb'),
    mean: channels.default(127.5),
    scale: channels.default(1 / 127.5),
    layout: z.enum(['nchw', 'nhwc']).default('nchw'),
  }),
  mirror: z.boolean().default(true),
  thresholds: z.strictObject({ single: bands.optional(), template: bands.optional(), normalised: bands.optional() }),
  acrossAccounts: z.strictObject({ threshold: z.number() }).optional(),
})

/** A matcher of the operator's: its name, how it reads a face, and thresholds of its own. */
export type MatcherSettings = MatcherName & {
  thresholds: Partial<ScaleThresholds>
  /** Score from which another account is named; null: no search across accounts with this matcher. */
  acrossAccounts: number | null
  model: OnnxModel
}

const three = (value: z.infer<typeof channels>): [number, number, number] =>
  typeof value === 'number' ? [value, value, value] : value

/**
 * Reads the settings of a matcher (docs/matcher.md, "A net of your own"). Its version is the one given and the first of the
 * file's SHA-256: another file under the same name is another version, and nothing is compared between the two.
 * @throws Error that names the file, the field and what to write
 */
export function readMatcherSettings(file: string): MatcherSettings {
  const read = settings.safeParse(parse(file))
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.') || 'the file'}: ${issue.message}`)
    throw new Error(`${file} does not describe a matcher:\n${lines.join('\n')}`)
  }
  const { name, version, input, mirror, thresholds, acrossAccounts, model } = read.data
  const path = resolve(dirname(file), model)
  return {
    name,
    version: `${version}+${hashOf(path)}`,
    thresholds: Object.fromEntries(Object.entries(thresholds).filter(([, value]) => value !== undefined)),
    acrossAccounts: acrossAccounts?.threshold ?? null,
    model: { ...input, file: path, mirror, mean: three(input.mean), scale: three(input.scale) },
  }
}

function parse(file: string): unknown {
  const text = readOr(file, 'The settings of a matcher')
  try {
    return JSON.parse(text.toString())
  } catch (cause) {
    throw new Error(`${file} is not JSON: ${(cause as Error).message}`)
  }
}

const hashOf = (file: string): string => createHash('sha256').update(readOr(file, 'The net')).digest('hex').slice(0, 12)

function readOr(file: string, what: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new Error(`${what} could not be read from ${file}: ${(cause as NodeJS.ErrnoException).code}.`)
  }
}
