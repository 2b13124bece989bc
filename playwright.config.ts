import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'
import { chromiumOptions } from './scripts/testing/chromium.mjs'
import { e2eSettings } from './scripts/testing/e2e-settings.mjs'

const { baseUrl, dataDir } = e2eSettings()
process.env.LIKENESS_E2E_DATA_DIR = dataDir
process.env.LIKENESS_E2E_CHROMIUM ??= await findBrowser()

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env.LIKENESS_TEST_RUN === 'all',
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: baseUrl,
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: chromiumOptions(),
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: 'node scripts/testing/e2e-server.mjs',
    url: `${baseUrl}/api/v1/health/ready`,
    reuseExistingServer: process.env.LIKENESS_TEST_RUN !== 'all',
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
