import { expect, test } from 'vitest'
import { isPublic } from './is-public'

const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '93.184.215.14',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '100.63.255.255',
  '100.128.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2001:4860:4860::8888',
  '2606:4700:4700::1111',
  '[2a00:1450:4001:82f::200e]',
]

test.each(PUBLIC)('%s is on the open internet', (address) => {
  expect(isPublic(address)).toBe(true)
})

/** By kind: what no webhook may reach. */
const OTHERS: Record<string, string[]> = {
  'this network': ['0.0.0.0', '0.0.0.1', '0.255.255.255'],
  loopback: ['127.0.0.1', '127.0.0.0', '127.1.2.3', '127.255.255.255', '::1', '[::1]', '0:0:0:0:0:0:0:1'],
  private: ['10.0.0.0', '10.0.0.1', '10.255.255.255', '172.16.0.0', '172.16.0.1', '172.20.10.1', '172.31.255.255'],
  'private, too': ['192.168.0.0', '192.168.0.1', '192.168.255.255'],
  'link-local': ['169.254.0.0', '169.254.169.254', '169.254.255.255', 'fe80::', 'fe80::1', 'febf::1', 'fe80::1%eth0'],
  'carrier-grade NAT': ['100.64.0.0', '100.64.0.1', '100.100.100.200', '100.127.255.255'],
  'protocol assignments': ['192.0.0.0', '192.0.0.1', '192.0.0.170', '192.0.0.192', '192.0.0.255'],
  documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  benchmarks: ['198.18.0.0', '198.18.0.1', '198.19.255.255', '2001:2::1'],
  'relays and AS112': ['192.88.99.1', '192.52.193.1', '192.175.48.1', '192.31.196.1', '2620:4f:8000::1'],
  multicast: ['224.0.0.1', '224.0.0.251', '239.255.255.255', 'ff02::1', 'ff05::2', 'ff0e::1'],
  'reserved and broadcast': ['240.0.0.1', '250.1.2.3', '255.255.255.254', '255.255.255.255'],
  unspecified: ['::', '[::]'],
  'unique local': ['fc00::', 'fc00::1', 'fd00::1', 'fd12:3456:789a::1', 'fdff:ffff::1', 'fd00:ec2::254'],
  'site-local': ['fec0::1', 'feff::1'],
  'mapped IPv4': ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::ffff:8.8.8.8'],
  'compatible IPv4': ['::127.0.0.1', '::7f00:1', '::10.0.0.1', '::8.8.8.8'],
  'translated IPv4': ['::ffff:0:127.0.0.1', '::ffff:0:7f00:1'],
  NAT64: ['64:ff9b::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b::8.8.8.8', '64:ff9b:1::1'],
  '6to4': ['2002::1', '2002:7f00:1::', '2002:7f00:1::1', '2002:a00:1::1', '2002:c0a8:101::1', '2002:808:808::1'],
  Teredo: ['2001::1', '2001:0:7f00:1::', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  'ORCHID and others': ['2001:10::1', '2001:20::1', '2001:30::1', '2001:1::1', '2001:3::1', '2001:4:112::1'],
  'discard, segment routing and unassigned': ['100::1', '5f00::1', '4000::1', '8000::1', 'e000::1', '200::1'],
  'not written out': ['0177.0.0.1', '0x7f.0.0.1', '0x7f000001', '2130706433', '017700000001', '127.1', '010.0.0.1'],
  'no address': ['', 'localhost', 'example.com', '999.1.1.1', '1.2.3', '1.2.3.4.5', ':::', '12345::'],
}
const cases = Object.entries(OTHERS).flatMap(([kind, addresses]) => addresses.map((address) => [kind, address]))

test.each(cases)('%s: %s is not', (_, address) => {
  expect(isPublic(address as string)).toBe(false)
})

test('the table has at least a hundred addresses', () => {
  expect(new Set(cases.map(([, address]) => address)).size).toBeGreaterThanOrEqual(100)
})
