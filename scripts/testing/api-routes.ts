import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Handler } from '@/app/api/endpoint'

const root = fileURLToPath(new URL('../../app/api/v1', import.meta.url))

type AnyHandler = (...given: Parameters<Handler>) => Promise<Response>
export type Route = { path: string; handlers: Record<string, AnyHandler & Partial<Handler>> }

const asPath = (file: string): string =>
  `/${relative(root, dirname(file))}`.replaceAll('\\', '/').replaceAll('[', '{').replaceAll(']', '}')

/** Every route file below /api/v1 with what it exports, as Next finds them. */
export async function findRoutes(): Promise<Route[]> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.name === 'route.ts')
  return await Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name)
      return { path: asPath(file), handlers: await import(/* @vite-ignore */ file) }
    }),
  )
}

/** The parameters of a path that fits a route, decoded; null when it does not. */
export function match(route: string, path: string): Record<string, string> | null {
  const pattern = route.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  const found = path.match(new RegExp(`^${pattern}$`))
  if (!found) return null
  return Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, part]) => [name, decodeURIComponent(part)]))
}
