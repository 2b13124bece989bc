import 'server-only'
import pino from 'pino'

/** Logs carry internal ids, counts and codes only: never a ref, a name, a token or a picture. */
export const log = pino({
  level: process.env.LIKENESS_LOG_LEVEL ?? 'info',
  base: { process: process.env.LIKENESS_PROCESS ?? 'web' },
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { error: (error: Error) => ({ name: error.name, message: error.message, stack: error.stack }) },
  redact: {
    paths: ['password', 'token', 'authorization', 'cookie', '*.password', '*.token', '*.authorization', '*.cookie'],
    censor: '[removed]',
  },
})
