import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { configuration } from '@/lib/configuration'
import type { Credentials } from './staff'

export const demoFile = (): string => join(configuration().dataDir, 'demo.json')

/** Writes the logins, the key and the drivers' references where start and tests find them; only its owner reads it. */
export async function writeDemoFile(credentials: Credentials, drivers: string[]): Promise<void> {
  const { baseUrl, dataDir } = configuration()
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await writeFile(demoFile(), `${JSON.stringify({ baseUrl, ...credentials, drivers }, null, 2)}\n`, { mode: 0o600 })
  await chmod(demoFile(), 0o600)
}
