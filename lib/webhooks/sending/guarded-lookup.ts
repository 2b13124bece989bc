import 'server-only'
import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { promisify } from 'node:util'
import { isPublic } from './is-public'

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>

const lookupAll = promisify(systemLookup)
export const systemResolve: Resolve = (hostname) => lookupAll(hostname, { all: true, verbatim: true })

/** A name or address that webhooks are not sent to. */
export class UnsafeAddress extends Error {
  readonly code = 'UNSAFE_ADDRESS'
  constructor() {
    super('The host is not on the open internet.')
  }
}

export type Guard = { allowPrivate: boolean; resolve: Resolve }

/**
 * The addresses of a host, all of which are on the open internet: one that is not refuses the host, so that nobody
 * gets in by chance. Throws `UnsafeAddress`, or what the resolver says of a name that is not there.
 */
export async function safeAddresses(hostname: string, { allowPrivate, resolve }: Guard): Promise<LookupAddress[]> {
  const bare = hostname.replace(/^\[|\]$/g, '')
  const found = isIP(bare) ? [{ address: bare, family: isIP(bare) }] : await resolve(bare)
  if (found.length === 0) throw new UnsafeAddress()
  if (!allowPrivate && !found.every(({ address }) => isPublic(address))) throw new UnsafeAddress()
  return found
}

/**
 * A lookup for sockets: what it hands over is what was checked, so that a name can't point elsewhere between check
 * and connection (DNS rebinding).
 */
export const guardedLookup =
  (guard: Guard): LookupFunction =>
  (hostname, options, done) => {
    safeAddresses(hostname, guard).then(
      (found) => {
        const [first] = found
        if (options.all) done(null, found)
        else done(null, first?.address ?? '', first?.family)
      },
      (error: NodeJS.ErrnoException) => done(error, []),
    )
  }
