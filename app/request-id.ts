import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'

/** The id of this page view, under which its log lines lie. */
export async function requestId(): Promise<string | undefined> {
  return (await headers()).get('x-request-id') ?? undefined
}

/** Waits for what the page can't do without; its failure goes to the log and to the error page under the request's id. */
export async function underRequestId<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    unstable_rethrow(error)
    throw error instanceof Error ? Object.assign(error, { digest: await requestId() }) : error
  }
}
