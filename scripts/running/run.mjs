import { root } from '../root.mjs'
import { StopError } from '../stop-error.mjs'
import { startChild } from './children.mjs'

/**
 * Runs a program to its end and answers what it printed; a failure is a StopError with the last lines of it.
 *
 * @param {string} name what the person knows it as
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, lines?: number }} [options]
 */
export async function run(name, command, args, { env = process.env, lines = 40 } = {}) {
  const entry = startChild(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [entry.child.stdout, entry.child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const { code, signal, error } = await entry.ended
  if (code === 0) return output
  const why = error?.message ?? (signal ? `ended by ${signal}` : `exit status ${code}`)
  throw new StopError(`${name} failed (${why}).\n${output.trimEnd().split('\n').slice(-lines).join('\n')}`)
}

/** The same for a Node program of this repository. */
export const runNode = (name, args, options) => run(name, process.execPath, args, options)
