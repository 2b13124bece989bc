import { writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { FIRST_POLICY } from '@/lib/policy'
import { createMatcher } from '../engine/engine'
import { readMatcherSettings } from '../matcher-settings'
import { evaluate } from './evaluate'
import { measureFolder } from './measure-folder'
import { FolderProblem, filesOf } from './photos'
import { detPlot, histogram } from './plots'
import { readFolder } from './read-folder'
import { reportOf } from './report'

const USAGE = `npm run matcher:evaluate -- <folder of pairs> [--out <folder>] [--matcher <settings.json>]
docs/matcher.md, "Measure your own", says how the folder is laid out.`

/** `npm run matcher:evaluate -- <folder>`: measures the pictures, prints the tables, writes them and the figures. */
async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, matcher: { type: 'string' } },
  })
  const [folder] = positionals
  if (!folder || positionals.length > 1) throw new FolderProblem(USAGE)
  const out = resolve(values.out ?? join('matcher-evaluation', basename(resolve(folder))))
  const asked = await readFolder(folder)
  const settings = values.matcher ?? process.env.LIKENESS_MATCHER
  const own = settings && settings !== 'embedded' ? readMatcherSettings(resolve(settings)) : null
  const matcher = createMatcher({ own, timeoutMs: 60_000 })
  try {
    await matcher.ready()
    const measured = await measureFolder(matcher, folder, filesOf(asked), out, sayProgress)
    const result = evaluate(asked, measured, {
      ...FIRST_POLICY,
      thresholds: own ? own.thresholds : FIRST_POLICY.thresholds,
    })
    const report = reportOf(result, matcher)
    await writeFile(join(out, 'report.md'), `${report}\n`)
    await writeFile(join(out, 'det.svg'), detPlot(result.kinds))
    for (const kind of result.kinds) await writeFile(join(out, `scores-${kind.kind}.svg`), histogram(kind))
    console.log(`\n${report}\n\nWritten to ${out}: report.md, det.svg and a histogram for each kind.`)
    console.log('The measurements kept there are face templates: delete the folder when you are done.')
  } finally {
    await matcher.close()
  }
}

function sayProgress(done: number, of: number): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${of} pictures measured`)
  else if (done % 100 === 0 || done === of) console.log(`${done} of ${of} pictures measured`)
}

await main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error instanceof FolderProblem ? error.message : error)
  process.exitCode = 1
})
