import ipaddr from 'ipaddr.js'

/** How many proxies stand before the web process, or the networks (CIDR) they are in. */
export type TrustedProxies = number | readonly string[]

const MOST_HOPS = 10
const HOPS = /^\d{1,2}$/

/** Reads `2` or `10.0.0.0/8, 192.0.2.7`; null for what is neither. */
export function readTrustedProxies(text: string): TrustedProxies | null {
  const plain = text.trim()
  if (HOPS.test(plain)) return Number(plain) <= MOST_HOPS ? Number(plain) : null
  const networks = plain.split(',').map((part) => asNetwork(part.trim()))
  return networks.every((network) => network !== null) ? networks : null
}

/** A lone address is a network of one. */
function asNetwork(text: string): string | null {
  if (ipaddr.isValidCIDR(text)) return text
  if (!ipaddr.isValid(text)) return null
  return `${text}/${ipaddr.parse(text).kind() === 'ipv4' ? 32 : 128}`
}
