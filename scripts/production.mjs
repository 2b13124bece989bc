import { StopError } from './stop-error.mjs'

const isLoopback = (hostname) => hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname)

function parseUrl(text) {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

function checkDatabase(value) {
  if (!value) return 'is missing: postgresql://user:password@host:5432/likeness'
  return /^postgres(ql)?:$/.test(parseUrl(value)?.protocol ?? '') ? undefined : 'is not a postgresql:// address'
}

function checkMasterKey(value) {
  if (!value) return 'is missing: 32 random bytes in base64 (openssl rand -base64 32)'
  const key = Buffer.from(value, 'base64')
  if (key.length !== 32) return `holds ${key.length} bytes, it must hold 32 in base64 (openssl rand -base64 32)`
  return new Set(key).size < 8 ? 'is too regular to be random (openssl rand -base64 32)' : undefined
}

function checkSessionSecret(value) {
  if (!value) return 'is missing: at least 32 random characters (openssl rand -hex 32)'
  if (value.length < 32) return `has ${value.length} characters, it needs at least 32 (openssl rand -hex 32)`
  return new Set(value).size < 8 ? 'is too regular to be random (openssl rand -hex 32)' : undefined
}

function checkBaseUrl(value) {
  if (!value) return 'is missing: the address people open, such as https://likeness.example'
  const url = parseUrl(value)
  if (!url || !/^https?:$/.test(url.protocol)) return 'is not an address like https://likeness.example'
  return url.protocol === 'https:' || isLoopback(url.hostname) ? undefined : 'must begin with https://'
}

const checks = {
  DATABASE_URL: checkDatabase,
  LIKENESS_MASTER_KEY: checkMasterKey,
  LIKENESS_SESSION_SECRET: checkSessionSecret,
  LIKENESS_BASE_URL: checkBaseUrl,
}

/** Everything about the environment that keeps production from starting, one line each. */
export function listProblems(env) {
  return Object.entries(checks).flatMap(([name, check]) => {
    const problem = check(env[name])
    return problem ? [`  ${name} ${problem}`] : []
  })
}

/**
 * Refuses a production environment in which something is missing or weak, naming all of it at once.
 *
 * @param {Record<string, string | undefined>} [env]
 */
export function checkProduction(env = process.env) {
  const problems = listProblems(env)
  if (problems.length > 0) throw new StopError(`Likeness cannot serve like this:\n${problems.join('\n')}`)
}
