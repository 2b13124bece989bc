import 'server-only'
import { inviteFirstAdmin } from '@/lib/access'
import { disconnect } from '@/lib/database'

/** `first-admin.ts <e-mail> <name>`: prints the link of the first admin's invitation; `scripts/first-admin.mjs` runs it. */
async function main([email = '', name = '']: string[]): Promise<void> {
  const answer = await inviteFirstAdmin(email, name)
  await disconnect()
  if (!answer.ok) {
    console.error(answer.detail ?? answer.code)
    process.exitCode = 1
    return
  }
  console.log(`${answer.value.url}\nThe link works once, until ${answer.value.expiresAt}.`)
}

await main(process.argv.slice(2))
