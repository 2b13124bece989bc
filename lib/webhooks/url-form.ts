import { z } from 'zod'

const MOST_CHARACTERS = 2_000
const NOT_ONE = 'Use an address such as https://hooks.example.com/likeness.'

function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

const isWeb = (text: string): boolean => /^https?:$/.test(parsed(text)?.protocol ?? '')
const hasNoLogin = (text: string): boolean => {
  const url = parsed(text)
  return !url || (url.username === '' && url.password === '')
}

/** The address of an endpoint, as far as its text can tell. Where its host lies is asked when it is used. */
export const webhookUrl = () =>
  z
    .string()
    .trim()
    .min(1, 'Give the address that events are sent to.')
    .max(MOST_CHARACTERS, 'An address has at most 2,000 characters: shorten it.')
    .refine(isWeb, NOT_ONE)
    .refine(hasNoLogin, 'Leave name and password out of the address: the signature says who sends.')
    .describe('An https address on the open internet.')
