import ipaddr from 'ipaddr.js'

/** The only block of IPv6 that global addresses are given out of (RFC 4291, IANA's table of 2026). */
const GLOBAL = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number]

/**
 * True for an address of the open internet. Everything with a special purpose is none: private, loopback, link-local,
 * carrier-grade NAT, multicast, reserved, and every form of IPv6 that carries an IPv4 address (mapped, compatible,
 * NAT64, 6to4, Teredo), whichever address it carries (IANA special-purpose registries, RFC 6890).
 * @param address as a resolver gives it or a URL's host names it, brackets and zone allowed
 */
export function isPublic(address: string): boolean {
  const text = address.replace(/^\[|\]$/g, '')
  if (text.includes('%') || !ipaddr.isValid(text)) return false
  const parsed = ipaddr.parse(text)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 ? isDotted(text) : parsed.match(GLOBAL)
}

/** ipaddr.js reads `0177.1` as an old resolver would; a URL's host is written out before it comes here. */
const isDotted = (text: string): boolean => /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && !/(^|\.)0\d/.test(text)
