'use server'

import { acceptInvitation } from '@/lib/access'
import type { PasswordForm } from '@/lib/access/view'

export async function accept(token: string, form: PasswordForm) {
  return await acceptInvitation(String(token), form)
}
