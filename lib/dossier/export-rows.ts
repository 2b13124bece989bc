import 'server-only'
import { openText, readObject } from '@/lib/vault'

type Row = Record<string, unknown>

/**
 * A row as the export says it: what is sealed with the driver's key opened (`sealedNote` → `note`), the picture it names
 * beside it (`objectId` → `photo`, null where it has been destroyed), bytes as Base64, long numbers as text.
 */
export async function exportedRow(driverId: string, row: Row): Promise<Row> {
  const said: Row = {}
  for (const [name, value] of Object.entries(row)) {
    if (name === 'objectId') said.photo = await photoOf(value as string | null)
    else if (name.startsWith('sealed'))
      said[plainName(name)] = value instanceof Uint8Array ? await openText(driverId, value) : null
    else said[name] = await exportedValue(driverId, value)
  }
  return said
}

async function exportedValue(driverId: string, value: unknown): Promise<unknown> {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null))
    return await Promise.all(value.map((one) => exportedRow(driverId, one as Row)))
  return value
}

/** sealedNote → note */
function plainName(name: string): string {
  const rest = name.slice('sealed'.length)
  return rest.charAt(0).toLowerCase() + rest.slice(1)
}

async function photoOf(objectId: string | null): Promise<{ contentType: 'image/jpeg'; base64: string } | null> {
  const bytes = objectId && (await readObject(objectId))
  return bytes ? { contentType: 'image/jpeg', base64: bytes.toString('base64') } : null
}
