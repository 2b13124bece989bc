import { expect, test } from 'vitest'
import { readConfiguration } from '.'
import { readTrustedProxies } from './trusted-proxies'

test.each<[string, ReturnType<typeof readTrustedProxies>]>([
  ['0', 0],
  ['1', 1],
  [' 10 ', 10],
  ['11', null],
  ['-1', null],
  ['10.0.0.0/8', ['10.0.0.0/8']],
  ['10.0.0.0/8, fd00::/8', ['10.0.0.0/8', 'fd00::/8']],
  ['192.0.2.7', ['192.0.2.7/32']],
  ['2001:db8::7', ['2001:db8::7/128']],
  ['10.0.0.0/33', null],
  ['10.0.0.0/8,', null],
  ['proxy.internal', null],
  ['', null],
])('%j: %j', (text, expected) => {
  expect(readTrustedProxies(text)).toEqual(expected)
})

test('what can not be read keeps the product from starting, with the variable and the remedy', () => {
  const env = { ...process.env, LIKENESS_TRUSTED_PROXIES: 'the load balancer' }
  expect(() => readConfiguration(env)).toThrow(/LIKENESS_TRUSTED_PROXIES: use a number of proxies/)
  const { LIKENESS_TRUSTED_PROXIES: _, ...without } = env
  expect(readConfiguration(without).trustedProxies).toBe(1)
})
