import { redirect } from 'next/navigation'
import { homeOf } from '@/components/shell/pages'
import { requireSignedIn } from '@/lib/access'

/** Everybody begins on the page of their role. */
export default async function StartPage() {
  const actor = await requireSignedIn()
  redirect(homeOf(actor.role).href)
}
