import { signIn } from 'next-auth/react'
import { duration } from '@/components/clock/duration'
import { SIGN_IN_REFUSALS } from '@/lib/access/view'

/** Opens a session in this browser. @returns null, or in words why not */
export async function openSession(email: string, password: string): Promise<string | null> {
  try {
    const answer = await signIn('credentials', { email, password, redirect: false })
    return answer?.ok && !answer.error ? null : inWords(answer?.error ?? 'unavailable')
  } catch {
    return 'The server could not be reached. Check the connection and try again.'
  }
}

function inWords(error: string): string {
  const [code = '', seconds] = error.split(' ')
  const words = SIGN_IN_REFUSALS[code] ?? SIGN_IN_REFUSALS.unavailable ?? ''
  if (seconds === undefined) return words
  const wait = Number(seconds) + 59
  return `${words} Try again in ${duration(wait * 1_000)}; nothing is locked, and another place can still sign in.`
}
