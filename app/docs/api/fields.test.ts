import { expect, test } from 'vitest'
import { fieldsOf, typeOf } from './fields'

test.each([
  [{ $ref: '#/components/schemas/Standing' }, 'Standing', 'Standing'],
  [{ anyOf: [{ $ref: '#/components/schemas/Outcome' }, { type: 'null' }] }, 'Outcome or null', 'Outcome'],
  [{ type: 'array', items: { $ref: '#/components/schemas/Driver' } }, 'list of Driver', 'Driver'],
  [{ type: 'string', enum: ['off', 'moving'] }, '"off" | "moving"', null],
  [{ type: 'string', format: 'date-time' }, 'string (date-time)', null],
  [{ type: ['string', 'null'] }, 'string or null', null],
])('%j reads as %s', (schema, type, of) => {
  expect(typeOf(schema)).toEqual({ type, schema: of })
})

test('limits and what holds without a field are said', () => {
  const properties = {
    limit: { type: 'integer', minimum: 1, maximum: 100, default: 50, description: 'Most items.' },
    name: { type: 'string', minLength: 1, maxLength: 120 },
  }
  expect(fieldsOf({ properties }).map(({ description }) => description)).toEqual([
    'Most items. 1 to 100. Left out: 50.',
    '1 to 120 characters.',
  ])
})

test('fields within a field come after it, with their path', () => {
  const location = { type: 'object', properties: { latitude: { type: 'number' } }, required: ['latitude'] }
  const schema = { properties: { at: location, list: { type: 'array', items: location } }, required: ['at'] }
  expect(fieldsOf(schema).map(({ name, required }) => [name, required])).toEqual([
    ['at', true],
    ['at.latitude', true],
    ['list', false],
    ['list[].latitude', true],
  ])
})
