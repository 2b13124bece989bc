import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { adapterFactory } from './pg-adapter.mjs'

/** No table and no enum is kept outside of the schema's care. */
export const filters = { externalTables: [], externalEnums: [] }

let loaded

function load() {
  loaded ??= (async () => {
    const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
    const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'))
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
    bindings.__wbg_set_wasm(instance.exports)
    instance.exports.__wbindgen_start()
  })()
  return loaded
}

/**
 * Prisma's schema engine as WebAssembly, speaking to `url` through pg: it needs no binary of Prisma's own host, and
 * writes the same migrations and the same `_prisma_migrations` as the ordinary command line.
 */
export async function withSchemaEngine(url, schemaFiles, work) {
  await load()
  const datamodels = schemaFiles.map(({ path, content }) => [path, content])
  const factory = adapterFactory(url)
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
  try {
    return await work(engine)
  } finally {
    engine.free()
    await factory.dispose()
  }
}
