import { checkProduction } from './production.mjs'
import { root } from './root.mjs'
import { startChild } from './running/children.mjs'
import { runScript } from './stop-error.mjs'

const program = ['--conditions=react-server', '--import', 'tsx', 'lib/jobs/first-admin.ts']

/** `npm run first-admin -- <e-mail> "<name>"`: with the environment of `npm run serve`, invites its first admin. */
await runScript(async () => {
  checkProduction()
  const env = { ...process.env, LIKENESS_LOG_LEVEL: 'error' }
  const { code } = await startChild(process.execPath, [...program, ...process.argv.slice(2)], {
    cwd: root,
    env,
    stdio: 'inherit',
  }).ended
  if (code !== 0) process.exitCode = 1
})
