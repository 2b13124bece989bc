'use client'

import { announce } from './announcement'
import { takeBack } from './recorder'

/** Takes the newest decision back, and says so where it was too late. */
export async function undoNewest(): Promise<void> {
  const refusal = await takeBack()
  if (refusal) announce('Not taken back: it had taken effect.')
}
