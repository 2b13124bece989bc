import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const integration = '**/*.integration.test.{ts,tsx}'
const notOurs = ['node_modules/**', '.next*/**', '.likeness*/**', 'e2e/**', 'lib/database/generated/**']

/** `server-only` throws outside of a server bundle; tests read the empty module that a bundler would take. */
const alias = [
  { find: /^server-only$/, replacement: here('node_modules/server-only/empty.js') },
  { find: /^@\//, replacement: here('./') },
]

export default defineConfig({
  test: {
    /** Vitest would leave one core free; a test waits for Postgres half of its time. */
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...notOurs, integration],
          globalSetup: ['scripts/testing/unit-run.ts'],
          setupFiles: ['scripts/testing/unit-setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          environment: 'node',
          retry: process.env.CI ? 1 : 0,
          include: [integration],
          exclude: notOurs,
          globalSetup: ['scripts/testing/integration-run.ts'],
          setupFiles: ['scripts/testing/integration-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
