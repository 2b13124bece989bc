import 'server-only'
import { configuration } from '@/lib/configuration'
import { type Resolve, safeAddresses, systemResolve, UnsafeAddress } from './sending/guarded-lookup'

const PRIVATE =
  'This host is not on the open internet, and webhooks go nowhere else. An operator may allow it: LIKENESS_ALLOW_PRIVATE_WEBHOOKS.'
const NO_HOST = 'This host could not be found: check its name.'
const NO_TLS = 'Use an https address: events are not sent in the clear.'

/** What keeps an address from being sent to, in words; undefined when nothing does. Asked again at every attempt. */
export async function checkUrl(url: string, resolve: Resolve = systemResolve): Promise<string | undefined> {
  const { protocol, hostname } = new URL(url)
  const allowPrivate = configuration().allowPrivateWebhooks
  if (protocol !== 'https:' && !allowPrivate) return NO_TLS
  try {
    await safeAddresses(hostname, { allowPrivate, resolve })
    return undefined
  } catch (error) {
    return error instanceof UnsafeAddress ? PRIVATE : NO_HOST
  }
}
