import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Entrance } from '@/components/access/entrance'
import { SignInForm } from '@/components/access/sign-in-form'
import { staffActor } from '@/lib/access'
import { sameSitePath } from '@/lib/access/view'
import { configuration } from '@/lib/configuration'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const next = sameSitePath((await searchParams).next)
  if (await staffActor()) redirect(next ?? '/')
  return (
    <Entrance title="Sign in" operator={configuration().operatorName}>
      <SignInForm next={next} />
    </Entrance>
  )
}
