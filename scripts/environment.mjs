import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './root.mjs'
import { StopError } from './stop-error.mjs'

function readPort(value) {
  if (value === undefined || value === '') return 3000
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StopError(`PORT must be a whole number from 1 to 65535, not "${value}".`)
  }
  return port
}

/** Where this installation keeps its data, builds to and listens, from the environment or its defaults. */
export function readSettings(env = process.env) {
  const port = readPort(env.PORT)
  return {
    dataDir: resolve(root, env.LIKENESS_DATA_DIR || '.likeness'),
    buildDir: env.LIKENESS_BUILD_DIR || '.next',
    baseUrl: (env.LIKENESS_BASE_URL || `http://localhost:${port}`).replace(/\/$/, ''),
    databaseUrl: env.DATABASE_URL || undefined,
    port,
  }
}

/**
 * Secrets of a demo installation: those of the environment, else random ones, made once and kept in the data folder
 * (mode 600). The master key is 32 bytes in base64.
 */
export function demoSecrets(dataDir, env = process.env) {
  const file = join(dataDir, 'secrets.json')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (!existsSync(file)) {
    const made = {
      LIKENESS_MASTER_KEY: randomBytes(32).toString('base64'),
      LIKENESS_SESSION_SECRET: randomBytes(32).toString('base64url'),
    }
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  }
  const kept = JSON.parse(readFileSync(file, 'utf8'))
  return {
    LIKENESS_MASTER_KEY: env.LIKENESS_MASTER_KEY || kept.LIKENESS_MASTER_KEY,
    LIKENESS_SESSION_SECRET: env.LIKENESS_SESSION_SECRET || kept.LIKENESS_SESSION_SECRET,
  }
}

/** The environment that web, worker and seed run with. */
export function childEnvironment({ settings, databaseUrl, secrets, env = process.env }) {
  return {
    ...env,
    ...secrets,
    DATABASE_URL: databaseUrl,
    PORT: String(settings.port),
    LIKENESS_BASE_URL: settings.baseUrl,
    LIKENESS_DATA_DIR: settings.dataDir,
    LIKENESS_BUILD_DIR: settings.buildDir,
    NEXTAUTH_URL: settings.baseUrl,
    NEXTAUTH_SECRET: secrets.LIKENESS_SESSION_SECRET,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
