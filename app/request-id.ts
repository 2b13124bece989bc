import 'server-only'
import { headers } from 'next/headers'

/** The id of this page view, under which its log lines lie. */
export async function requestId(): Promise<string | undefined> {
  return (await headers()).get('x-request-id') ?? undefined
}
