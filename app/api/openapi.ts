import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi'
import { configuration } from '@/lib/configuration'
import manifest from '@/package.json'
import { describeOperation } from './describe-operation'
import { describeWebhooks } from './describe-webhooks'
import { OPERATIONS } from './operations'

export type ApiDocument = ReturnType<typeof createDocument>

let made: ApiDocument | undefined

/** The API as an OpenAPI 3.1 document, made of the operations that the endpoints run by. */
export function openApiDocument(): ApiDocument {
  made ??= createDocument(outline(), { override: plainer })
  return made
}

type Outline = Parameters<typeof createDocument>[0]
type Override = NonNullable<NonNullable<Parameters<typeof createDocument>[1]>['override']>

/** Answers may gain fields (a client must not refuse them), and a format needs no pattern beside it. */
const plainer: Override = ({ jsonSchema, io }) => {
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
  if (jsonSchema.format) delete jsonSchema.pattern
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}

function outline(): Outline {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Likeness',
      version: manifest.version,
      description: 'Checks that the person working under an account is the person it vetted.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${configuration().baseUrl}/api/v1` }],
    tags: [...new Set(OPERATIONS.map(({ tag }) => tag))].map((name) => ({ name })),
    components: {
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API key, made on /admin/api-keys. Each call names the scope that its key needs.',
        },
      },
    },
    paths: paths(),
    webhooks: describeWebhooks(),
  }
}

function paths(): Record<string, Record<string, ZodOpenApiOperationObject>> {
  const found: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const operation of OPERATIONS) {
    found[operation.path] = { ...found[operation.path], [operation.method.toLowerCase()]: describeOperation(operation) }
  }
  return found
}
