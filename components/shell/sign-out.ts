'use client'

/** Ends this session and leads to the sign-in page. */
export async function signOut(): Promise<void> {
  const session = await import('next-auth/react')
  await session.signOut({ callbackUrl: '/sign-in' })
}
