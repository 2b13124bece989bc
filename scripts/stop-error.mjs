/** Something the person at the terminal can mend: its message is printed alone, without a stack. */
export class StopError extends Error {
  name = 'StopError'
}

/**
 * Runs a script's main function and ends the process: status 0, or 1 after a failure. A StopError is told by its message.
 * (Ended by hand because the schema engine leaves a timer of ten seconds behind.)
 */
export async function runScript(main) {
  try {
    await main()
    process.exit()
  } catch (error) {
    console.error(error instanceof StopError ? error.message : error)
    process.exit(1)
  }
}

/** Whether the file that holds this `import.meta.url` is the one Node was asked to run. */
export async function isEntry(moduleUrl) {
  if (!process.argv[1]) return false
  const { realpathSync } = await import('node:fs')
  const { fileURLToPath } = await import('node:url')
  return realpathSync(process.argv[1]) === realpathSync(fileURLToPath(moduleUrl))
}
