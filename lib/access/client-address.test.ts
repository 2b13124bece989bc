import { describe, expect, test } from 'vitest'
import { clientAddress } from './client-address'

const CLIENT = '198.51.100.7'

describe('a number of proxies', () => {
  test.each([
    [1, CLIENT, CLIENT],
    [1, `203.0.113.9, ${CLIENT}`, CLIENT],
    [2, `203.0.113.9, ${CLIENT}, 10.0.0.2`, CLIENT],
    [3, `${CLIENT}, 10.0.0.1, 10.0.0.2`, CLIENT],
    [3, `${CLIENT}, 10.0.0.2`, CLIENT],
    [1, `  ${CLIENT}  `, CLIENT],
    [1, `${CLIENT}:49152`, CLIENT],
    [1, `::ffff:${CLIENT}`, CLIENT],
    [0, CLIENT, 'direct'],
    [1, '', 'direct'],
    [1, null, 'direct'],
    [1, undefined, 'direct'],
    [1, 'unknown', 'direct'],
    [1, `${CLIENT}, <script>`, 'direct'],
  ])('%i, %j: %s', (proxies, header, expected) => {
    expect(clientAddress(header, proxies)).toBe(expected)
  })

  test('what a client writes before the proxies’ entries changes nothing', () => {
    for (const made of ['1.1.1.1', '1.1.1.1, 2.2.2.2', 'x'.repeat(500), '::1, 10.0.0.1, ,']) {
      expect(clientAddress(`${made}, ${CLIENT}`, 1)).toBe(CLIENT)
      expect(clientAddress(`${made}, ${CLIENT}, 10.0.0.2`, 2)).toBe(CLIENT)
      expect(clientAddress(`${made}, ${CLIENT}, 10.0.0.1, 10.0.0.2`, ['10.0.0.0/8'])).toBe(CLIENT)
    }
  })
})

describe('networks of proxies', () => {
  const networks = ['10.0.0.0/8', '192.0.2.1/32', 'fd00::/8']
  test.each([
    [`${CLIENT}, 10.1.2.3`, CLIENT],
    [`${CLIENT}, 192.0.2.1, 10.1.2.3, fd00::5`, CLIENT],
    [`10.9.9.9, ${CLIENT}, 10.1.2.3`, CLIENT],
    [`${CLIENT}, 192.0.2.2`, '192.0.2.2'],
    ['10.9.9.9, 10.1.2.3', '10.9.9.9'],
    [`${CLIENT}, unknown, 10.1.2.3`, 'direct'],
  ])('%s: %s', (header, expected) => {
    expect(clientAddress(header, networks)).toBe(expected)
  })
})

test('IPv6 counts by its /64', () => {
  expect(clientAddress('2001:db8:1:2:3:4:5:6', 1)).toBe('2001:db8:1:2::/64')
  expect(clientAddress('[2001:db8:1:2::9]:443', 1)).toBe('2001:db8:1:2::/64')
  expect(clientAddress('2001:db8:1:3::9', 1)).not.toBe('2001:db8:1:2::/64')
})
