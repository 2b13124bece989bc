import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readMatcherSettings } from './matcher-settings'

const folder = mkdtempSync(join(tmpdir(), 'likeness-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))

const net = join(folder, 'net.onnx')
writeFileSync(net, 'a net')
const written = (content: unknown) => {
  const file = join(folder, 'matcher.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}
const whole = {
  name: 'arcface-r50',
  version: '1',
  model: './net.onnx',
  input: { mean: 127.5, scale: 0.0078125 },
  thresholds: { single: { hold: 0.2, clear: 0.45 } },
}

test('reads a matcher with what it leaves out', () => {
  expect(readMatcherSettings(written(whole))).toEqual({
    name: 'arcface-r50',
    version: expect.stringMatching(/^1\+[0-9a-f]{12}$/),
    thresholds: { single: { hold: 0.2, clear: 0.45 } },
    acrossAccounts: null,
    model: {
      file: net,
      edge: 112,
      colours: 'rgb',
      layout: 'nchw',
      mean: [127.5, 127.5, 127.5],
      scale: [0.0078125, 0.0078125, 0.0078125],
      mirror: true,
    },
  })
})

test('another net under the same name is another version', () => {
  const before = readMatcherSettings(written(whole)).version
  writeFileSync(net, 'another net')
  expect(readMatcherSettings(written(whole)).version).not.toBe(before)
})

test.each([
  ['a misspelt field', { ...whole, treshold: {} }, /treshold/],
  [
    'a hold above clear',
    { ...whole, thresholds: { single: { hold: 0.5, clear: 0.4 } } },
    /thresholds\.single: hold must not/,
  ],
  ['the name of the embedded one', { ...whole, name: 'embedded' }, /name: embedded is the name/],
  ['a net that is not there', { ...whole, model: 'gone.onnx' }, /The net could not be read from .*gone\.onnx: ENOENT/],
  ['no JSON', '{ name', /matcher\.json is not JSON/],
])('%s is named, with what to write', (_, content, said) => {
  expect(() => readMatcherSettings(written(content))).toThrow(said)
})
