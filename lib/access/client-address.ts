import 'server-only'
import ipaddr from 'ipaddr.js'
import { configuration, type TrustedProxies } from '@/lib/configuration'

/** What a request without a believable address counts as: all of them together. */
const UNKNOWN = 'direct'

/**
 * Who asks, as far as rate limits go: the entry of X-Forwarded-For that a trusted proxy wrote, since what stands left
 * of it a client can write itself. An address of IPv6 counts as its /64, which one subscriber has to themselves.
 * @param proxies how many proxies append to the header one after the other (0: none is believed), or their networks
 */
export function clientAddress(
  forwardedFor: string | null | undefined,
  proxies: TrustedProxies = configuration().trustedProxies,
): string {
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim())
  const chosen = typeof proxies === 'number' ? entryAt(entries, proxies) : firstOutside(entries, proxies)
  return chosen ? (bucketOf(chosen) ?? UNKNOWN) : UNKNOWN
}

/** The entry that the outermost of so many proxies wrote; the first where fewer passed it on. */
const entryAt = (entries: string[], hops: number): string | undefined =>
  hops === 0 ? undefined : entries[Math.max(0, entries.length - hops)]

/** The last entry that is no trusted proxy's; the first where all are. */
function firstOutside(entries: string[], networks: readonly string[]): string | undefined {
  return entries.findLast((entry) => !isWithin(entry, networks)) ?? entries[0]
}

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** An address as proxies write it: plain, in brackets, with a port. */
function readAddress(entry: string): Address | null {
  const text = entry.match(/^\[([^\]]+)\](:\d+)?$/)?.[1] ?? entry.match(/^([\d.]+)(:\d+)?$/)?.[1] ?? entry
  return ipaddr.isValid(text) ? ipaddr.process(text) : null
}

function isWithin(entry: string, networks: readonly string[]): boolean {
  const address = readAddress(entry)
  return address !== null && networks.some((network) => contains(ipaddr.parseCIDR(network), address))
}

const contains = ([network, bits]: [Address, number], address: Address): boolean =>
  network.kind() === address.kind() && address.match(network, bits)

const SUBSCRIBER_BITS = 64

/** Null for what is no address: `unknown`, or a client's own invention. */
function bucketOf(entry: string): string | null {
  const address = readAddress(entry)
  if (address === null) return null
  if (address instanceof ipaddr.IPv4) return address.toString()
  const parts = address.parts.slice(0, SUBSCRIBER_BITS / 16).map((part) => part.toString(16))
  return `${parts.join(':')}::/${SUBSCRIBER_BITS}`
}
