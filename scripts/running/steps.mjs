const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/**
 * Tells of numbered steps, each with the time it took: `[3/7] Migrating … 1.2 s`. At a terminal the time runs along.
 *
 * No step begins or fails once `ending` is aborted.
 *
 * @param {number} total
 * @param {AbortSignal} ending
 */
export function progress(total, ending, out = process.stdout) {
  let number = 0
  return async (title, work) => {
    if (ending.aborted) await new Promise(() => {})
    number += 1
    const start = Date.now()
    const head = `[${number}/${total}] ${title} …`
    out.write(`${head} `)
    const tick = out.isTTY ? setInterval(() => out.write(`\r${head} ${seconds(start)} `), 1000) : undefined
    try {
      const remark = await work()
      const note = typeof remark === 'string' ? ` (${remark})` : ''
      out.write(`${out.isTTY ? `\r${head} ` : ''}${seconds(start)}${note}\n`)
    } catch (error) {
      if (ending.aborted) await new Promise(() => {})
      out.write(`failed after ${seconds(start)}\n`)
      throw error
    } finally {
      clearInterval(tick)
    }
  }
}
