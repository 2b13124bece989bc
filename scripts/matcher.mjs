import { checkProduction } from './production.mjs'
import { root } from './root.mjs'
import { startChild } from './running/children.mjs'
import { runScript } from './stop-error.mjs'

const program = ['--conditions=react-server', '--import', 'tsx', 'lib/jobs/matcher-command.ts']

/** `npm run matcher -- status | retry | forget <name> <version>`: with the environment of `npm run serve`. */
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
