import 'server-only'
import { setTimeout as delay } from 'node:timers/promises'
import { unstable_rethrow } from 'next/navigation'
import type { ReactElement, ReactNode } from 'react'
import { requestId } from '@/app/request-id'
import { Loading, type Reading, ReadingFailed, UntilRead, wordsOf } from '@/components/states'
import { log } from '@/lib/configuration'
import type { Result } from '@/lib/vocabulary'

/** What is read within this time comes with the page itself: no skeleton, nothing that jumps. */
const HOLD_MS = 200

type SlowPartProps<T> = {
  of: Reading
  /** What is being read already. Ask for permission before: once the page has begun to stream its status is fixed. */
  reading: Promise<Result<T>>
  /** What stands above while `children` can't, where they bring their own top bar. */
  top?: ReactNode
  children: (value: T) => ReactElement
}

/**
 * The part of a page that takes reading. Slower than `HOLD_MS` the page comes without it and shows rows on their way;
 * what could not be read is said to have failed, under the id by which the log names it.
 */
export async function SlowPart<T>({ of, reading, top, children }: SlowPartProps<T>) {
  const part = drawn({ of, reading, top, children })
  const early = await Promise.race([part, delay(HOLD_MS, undefined, { ref: false })])
  if (early)
    return (
      <UntilRead late={false} fallback={null}>
        {early}
      </UntilRead>
    )
  const waiting = (
    <>
      {top}
      <Loading what={wordsOf(of).what} />
    </>
  )
  return (
    <UntilRead late fallback={waiting}>
      {part}
    </UntilRead>
  )
}

async function drawn<T>({ of, reading, top, children }: SlowPartProps<T>): Promise<ReactElement> {
  try {
    const answer = await reading
    if (!answer.ok) throw new Error(answer.code)
    return children(answer.value)
  } catch (error) {
    unstable_rethrow(error)
    const reference = await requestId()
    log.error({ error, requestId: reference, page: of }, 'What a page reads could not be read.')
    return (
      <>
        {top}
        <ReadingFailed of={of} reference={reference} />
      </>
    )
  }
}
