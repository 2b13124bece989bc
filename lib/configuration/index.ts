import 'server-only'

export { log } from './log'

import { resolve } from 'node:path'
import { z } from 'zod'
import { readTrustedProxies, type TrustedProxies } from './trusted-proxies'

export type { TrustedProxies }

const MASTER_KEY_BYTES = 32

/** A setting that names a file; empty or the word `embedded`: none. */
const pathOrNone = (text: string): string | null => (text === '' || text === 'embedded' ? null : resolve(text))

const schema = z.object({
  DATABASE_URL: z
    .string({ error: 'set it to a postgres:// URL' })
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://'),
  LIKENESS_MASTER_KEY: z
    .string({ error: 'set it to 32 random bytes in base64 (openssl rand -base64 32)' })
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === MASTER_KEY_BYTES, 'must be exactly 32 bytes in base64 (openssl rand -base64 32)'),
  LIKENESS_SESSION_SECRET: z
    .string({ error: 'set it to at least 32 random characters (openssl rand -hex 32)' })
    .min(32, 'must have at least 32 characters (openssl rand -hex 32)'),
  LIKENESS_BASE_URL: z
    .url({ error: 'set it to the address people open, such as https://likeness.example' })
    .transform((url) => url.replace(/\/+$/, '')),
  LIKENESS_DATA_DIR: z
    .string()
    .default('.likeness')
    .transform((dir) => resolve(dir)),
  LIKENESS_OPERATOR_NAME: z.string().min(1).max(60).default('Parcelway'),
  LIKENESS_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  LIKENESS_MATCHER_TIMEOUT_MS: z.coerce.number().int().min(100).max(120_000).default(20_000),
  LIKENESS_MATCHER: z.string().transform(pathOrNone).default(null),
  LIKENESS_MATCHER_NEXT: z.string().transform(pathOrNone).default(null),
  LIKENESS_DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  LIKENESS_TRUSTED_PROXIES: z
    .string()
    .default('1')
    .transform(readTrustedProxies)
    .refine((value) => value !== null, 'use a number of proxies from 0 to 10, or networks such as 10.0.0.0/8,fd00::/8')
    .transform((value) => value ?? 1),
  LIKENESS_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'use smtp://user:password@host:587 or smtps://user:password@host:465')
    .optional(),
  LIKENESS_MAIL_FROM: z
    .string()
    .regex(/@/, 'use the address letters come from, such as Parcelway <no-reply@parcelway.example>')
    .optional(),
  LIKENESS_ALLOW_PRIVATE_WEBHOOKS: z
    .enum(['true', 'false'], { error: 'use true or false' })
    .default('false')
    .transform((value) => value === 'true'),
})
const complete = schema.refine((env) => !env.LIKENESS_SMTP_URL || env.LIKENESS_MAIL_FROM, {
  path: ['LIKENESS_MAIL_FROM'],
  message: 'set it to the address letters come from, as LIKENESS_SMTP_URL is set',
})

export type Configuration = {
  databaseUrl: string
  masterKey: Buffer
  sessionSecret: string
  baseUrl: string
  dataDir: string
  operatorName: string
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  matcherTimeoutMs: number
  /** Settings of the operator's own matcher; null: the embedded one. */
  matcherFile: string | null
  /** Settings of a matcher that is being made ready beside it. */
  nextMatcherFile: string | null
  databasePool: number
  /** Which entries of X-Forwarded-For are believed: how many proxies there are, or their networks. */
  trustedProxies: TrustedProxies
  /** Where letters to drivers are mailed from; null: the platform is told of them by events alone. */
  smtp: { url: string; from: string } | null
  /** Webhooks may go to private addresses and over plain http. */
  allowPrivateWebhooks: boolean
}

/**
 * The environment, checked. Throws one error that lists every variable that is missing or wrong and what to set.
 * @param env usually process.env
 */
export function readConfiguration(env: Record<string, string | undefined>): Configuration {
  const read = complete.safeParse(env)
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The configuration is not complete:\n${lines.join('\n')}`)
  }
  const value = read.data
  return {
    databaseUrl: value.DATABASE_URL,
    masterKey: value.LIKENESS_MASTER_KEY,
    sessionSecret: value.LIKENESS_SESSION_SECRET,
    baseUrl: value.LIKENESS_BASE_URL,
    dataDir: value.LIKENESS_DATA_DIR,
    operatorName: value.LIKENESS_OPERATOR_NAME,
    logLevel: value.LIKENESS_LOG_LEVEL,
    matcherTimeoutMs: value.LIKENESS_MATCHER_TIMEOUT_MS,
    matcherFile: value.LIKENESS_MATCHER,
    nextMatcherFile: value.LIKENESS_MATCHER_NEXT,
    databasePool: value.LIKENESS_DATABASE_POOL,
    trustedProxies: value.LIKENESS_TRUSTED_PROXIES,
    smtp:
      value.LIKENESS_SMTP_URL && value.LIKENESS_MAIL_FROM
        ? { url: value.LIKENESS_SMTP_URL, from: value.LIKENESS_MAIL_FROM }
        : null,
    allowPrivateWebhooks: value.LIKENESS_ALLOW_PRIVATE_WEBHOOKS,
  }
}

let current: Configuration | undefined

/** The configuration of this process, read once. */
export function configuration(): Configuration {
  current ??= readConfiguration(process.env)
  return current
}
