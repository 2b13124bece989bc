import { openApiDocument } from '@/app/api/openapi'

export const dynamic = 'force-dynamic'

export const GET = async () => Response.json(openApiDocument(), { headers: { 'cache-control': 'no-cache' } })
