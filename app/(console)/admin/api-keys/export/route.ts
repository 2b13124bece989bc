import { csvDownload, staffDownload } from '@/app/(console)/download'
import { exportKeys } from '@/lib/access'

const HEADER = ['name', 'begins with', 'scopes', 'created', 'created by', 'last used', 'revoked', 'revoked by', 'id']

export const GET = () =>
  staffDownload(async (actor) => {
    const keys = await exportKeys(actor)
    if (!keys.ok) return keys
    const rows = keys.value.map((key) => [
      key.name,
      key.prefix,
      key.scopes.join(' '),
      key.createdAt,
      key.createdBy,
      key.lastUsedAt,
      key.revokedAt,
      key.revokedBy,
      key.id,
    ])
    return csvDownload('api-keys', HEADER, rows)
  })
