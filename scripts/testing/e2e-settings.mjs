import { join } from 'node:path'
import { testDataDir } from './test-server.mjs'

export const e2eBuildDir = '.next-test'

/** The installation that end-to-end tests look at: its own folder, port and build beside any demo. */
export function e2eSettings(env = process.env) {
  const port = Number(env.LIKENESS_E2E_PORT || 4290)
  return {
    port,
    baseUrl: `http://localhost:${port}`,
    dataDir: join(testDataDir, 'e2e'),
    buildDir: e2eBuildDir,
  }
}

/** This process's environment without what a demo of the same person may have set. */
export function cleanEnvironment(env = process.env) {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(LIKENESS_(?!E2E_|TEST_)|NEXTAUTH_|PORT$|NODE_ENV$)/.test(name),
  )
  return Object.fromEntries(kept)
}
