import { randomUUID } from 'node:crypto'
import { openApiDocument } from '@/app/api/openapi'
import { respond } from '@/app/api/reply'

export const dynamic = 'force-dynamic'

export const GET = async () =>
  respond({ status: 200, body: openApiDocument(), headers: { 'cache-control': 'no-cache' } }, randomUUID())
