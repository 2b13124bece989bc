import { generateClient } from './generate.mjs'
import { checkNode, ensureInstalled } from './install.mjs'
import { root } from './root.mjs'
import { startChild } from './running/children.mjs'
import { runScript } from './stop-error.mjs'

const program = ['--conditions=react-server', '--import', 'tsx', 'lib/matching/evaluation/main.ts']

/** `npm run matcher:evaluate -- <folder of pairs>`: needs no database and no server. */
await runScript(async () => {
  checkNode()
  await ensureInstalled()
  await generateClient()
  const options = { cwd: root, env: { ...process.env, LIKENESS_LOG_LEVEL: 'error' }, stdio: 'inherit' }
  const { code } = await startChild(process.execPath, [...program, ...process.argv.slice(2)], options).ended
  if (code !== 0) process.exitCode = 1
})
