import { describe, expect, test } from 'vitest'
import { findRoutes } from '@/scripts/testing/api-routes'
import { refusalsOf } from './describe-operation'
import { openApiDocument } from './openapi'
import { OPERATIONS } from './operations'
import { PROBLEMS } from './problem-codes'

type DocumentedCall = {
  operationId: string
  parameters?: { in: string; name: string; required?: boolean; schema: object }[]
  security: Record<string, string[]>[]
  requestBody?: object
  responses: Record<string, { description: string }>
}

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH']

const routes = await findRoutes()

describe('routes and operations', () => {
  const at = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

  test('every route serves the operation of its own address and method, and every operation has its route', () => {
    const served = routes.flatMap(({ path, handlers }) =>
      Object.entries(handlers).flatMap(([method, { operation }]) => (operation ? [{ path, method, operation }] : [])),
    )
    for (const route of served) expect(at(route.operation)).toBe(at(route))
    expect(served.map(at).sort()).toEqual(OPERATIONS.map(at).sort())
  })

  test.each(routes)('$path answers every method', ({ handlers }) => {
    expect(Object.keys(handlers).sort()).toEqual([...METHODS].sort())
  })
})

describe('the OpenAPI document', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument()))
  const calls = Object.entries(document.paths as Record<string, Record<string, DocumentedCall>>).flatMap(
    ([path, item]) => Object.entries(item).map(([method, call]) => ({ path, method, call })),
  )

  test('is version 3.1 with title, version and server', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({ title: 'Likeness', version: expect.stringMatching(/^\d+\.\d+\.\d+/) })
    expect(document.servers[0].url).toMatch(/\/api\/v1$/)
  })

  test('has every operation once, under a name of its own', () => {
    const ids = calls.map(({ call }) => call.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.sort()).toEqual(OPERATIONS.map(({ id }) => id).sort())
  })

  test('every reference leads somewhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to as string)
    expect(references.length).toBeGreaterThan(50)
    for (const reference of references) {
      const found = reference
        .slice(2)
        .split('/')
        .reduce((at, part) => at?.[part], document)
      expect(found, reference).toBeTypeOf('object')
    }
  })

  test.each(calls)('$method $path declares its parameters, security and answers', ({ path, method, call }) => {
    const parameters = call.parameters ?? []
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(parameters.filter((one) => one.in === 'path').map((one) => one.name)).toEqual(inPath)
    for (const one of parameters) expect(one.schema, one.name).toBeTypeOf('object')
    for (const one of parameters.filter((each) => each.in === 'path')) expect(one.required).toBe(true)
    for (const named of call.security) expect(Object.keys(named)).toEqual(['apiKey'])
    expect(call.security.length > 0).toBe(!path.startsWith('/health'))
    for (const [status, response] of Object.entries(call.responses)) {
      expect(status).toMatch(/^[1-5]\d\d$/)
      expect(response.description).not.toBe('')
    }
    if (method === 'get') expect(call.requestBody).toBeUndefined()
  })

  test('schemas are JSON Schema: known types, required fields that exist', () => {
    const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']
    const visit = (schema: Record<string, never>, where: string): void => {
      if (!schema || typeof schema !== 'object') return
      for (const type of [schema.type].flat().filter((one) => typeof one === 'string'))
        expect(types, where).toContain(type)
      if (schema.properties) {
        for (const name of (schema.required ?? []) as string[])
          expect(Object.keys(schema.properties), where).toContain(name)
        for (const [name, one] of Object.entries(schema.properties)) visit(one as never, `${where}.${name}`)
      }
      for (const one of [schema.items, ...((schema.oneOf ?? schema.anyOf ?? []) as never[])]) visit(one as never, where)
    }
    for (const [name, schema] of Object.entries(document.components.schemas)) visit(schema as never, name)
  })

  test('what is required and what is refused says so in both places', () => {
    for (const operation of OPERATIONS) for (const code of refusalsOf(operation)) expect(PROBLEMS).toHaveProperty(code)
    const used = new Set(OPERATIONS.flatMap(refusalsOf))
    const elsewhere = ['not-found', 'method-not-allowed']
    expect(Object.keys(PROBLEMS).filter((code) => !used.has(code as never) && !elsewhere.includes(code))).toEqual([])
  })

  test('what is sent is strict, what is answered may gain fields', () => {
    const { DriverInput, Driver } = document.components.schemas
    expect(DriverInput.additionalProperties).toBe(false)
    expect(Driver.additionalProperties).toBeUndefined()
  })
})
