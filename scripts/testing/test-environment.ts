/** The configuration tests run with: secrets that guard nothing. */
export function setTestEnvironment(own: { databaseUrl: string; dataDir: string }) {
  Object.assign(process.env, {
    DATABASE_URL: own.databaseUrl,
    LIKENESS_DATA_DIR: own.dataDir,
    LIKENESS_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    LIKENESS_SESSION_SECRET: 'a session secret that guards nothing but tests',
    LIKENESS_BASE_URL: 'http://localhost:4290',
    LIKENESS_LOG_LEVEL: 'silent',
    LIKENESS_ALLOW_PRIVATE_WEBHOOKS: 'true',
    NEXTAUTH_URL: 'http://localhost:4290',
    NEXTAUTH_SECRET: 'a session secret that guards nothing but tests',
  })
}
