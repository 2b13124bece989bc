import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { createDatabase, databaseUrl, dropDatabase } from '../postgres/databases.mjs'

const charOid = 18
const textOid = 25

/** The catalogue's `"char"` columns, which the adapter refuses, are reported to the engine as characters. */
async function queryRaw(adapter, plainQueryRaw, query) {
  const characters = []
  const view = Object.create(adapter, {
    performIO: {
      value: async (io) => {
        const result = await adapter.performIO(io)
        result.fields.forEach((field, position) => {
          if (field.dataTypeID !== charOid) return
          characters.push(position)
          field.dataTypeID = textOid
        })
        return result
      },
    },
  })
  const answer = await plainQueryRaw.call(view, query)
  for (const position of characters) answer.columnTypes[position] = ColumnTypeEnum.Character
  return answer
}

/** Sends a script whole: the adapter would cut it at every semicolon, also within functions and quotes. */
async function executeScript(adapter, script) {
  try {
    await adapter.underlyingDriver().query(script)
  } catch (error) {
    adapter.onError(error)
  }
}

async function openAdapter(url, afterwards = async () => {}) {
  const adapter = await new PrismaPg({
    connectionString: url,
    options: '-c timezone=UTC',
    max: 1,
    allowExitOnIdle: true,
  }).connect()
  const plainQueryRaw = adapter.queryRaw
  const plainDispose = adapter.dispose.bind(adapter)
  let disposed
  return Object.assign(adapter, {
    queryRaw: (query) => queryRaw(adapter, plainQueryRaw, query),
    executeScript: (script) => executeScript(adapter, script),
    dispose: () => {
      disposed ??= plainDispose().then(afterwards)
      return disposed
    },
  })
}

/**
 * What the schema engine needs of a driver: connections to the database and to shadow databases made for it. The engine
 * leaves connections open: `dispose` closes them all.
 */
export function adapterFactory(url) {
  const opened = []
  const open = async (...args) => {
    const adapter = await openAdapter(...args)
    opened.push(adapter)
    return adapter
  }
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => open(url),
    connectToShadowDb: async () => {
      const name = `prisma_migrate_shadow_db_${randomUUID()}`
      await createDatabase(url, name)
      return open(databaseUrl(url, name), () => dropDatabase(url, name))
    },
    dispose: () => Promise.all(opened.map((adapter) => adapter.dispose())),
  }
}
