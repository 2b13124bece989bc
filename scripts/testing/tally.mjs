import { existsSync, readFileSync } from 'node:fs'

/** Counts of one part of the tests; `failures` names what failed, for the summary. */
export const single = (name, passed) => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  failures: passed ? [] : [name],
})

export const sum = (counts) => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  failures: counts.flatMap(({ failures }) => failures),
})

function readReport(file) {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** A part that ended badly without a failed test of its own (a crash, an error outside of tests) fails once. */
function withCrash(name, exitCode, counts) {
  if (exitCode === 0 || counts.failed > 0) return counts
  return sum([counts, single(`${name} ended with status ${exitCode}`, false)])
}

/** Vitest's JSON report. A file that could not be loaded fails once, a skipped test counts as failed: none may be. */
export function tallyVitest(name, file, exitCode) {
  const report = readReport(file)
  if (!report) return single(`${name} left no report`, false)
  const counts = report.testResults.map((suite) => {
    if (suite.assertionResults.length === 0 && suite.status === 'failed') return single(suite.name, false)
    return sum(
      suite.assertionResults.map((test) => single(`${suite.name}: ${test.fullName}`, test.status === 'passed')),
    )
  })
  return withCrash(name, exitCode, sum(counts))
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

/**
 * Playwright's JSON report, by the same rules. A test that passed at its second try (there is one where `CI` is set)
 * passed, and is named: a browser on a busy machine can be late.
 */
export function tallyPlaywright(name, file, exitCode) {
  const report = readReport(file)
  if (!report) return single(`${name} left no report`, false)
  const tests = report.suites.flatMap(specsOf).flatMap((spec) => spec.tests.map((test) => ({ spec, test })))
  const flaky = tests.filter(({ test }) => test.status === 'flaky').map(({ spec }) => `  ${spec.file}: ${spec.title}`)
  if (flaky.length > 0) console.log(`\nPassed at the second try:\n${flaky.join('\n')}`)
  const passed = ['expected', 'flaky']
  const counts = tests.map(({ spec, test }) => single(`${spec.file}: ${spec.title}`, passed.includes(test.status)))
  const errors = report.errors.map((error) => single(`${name}: ${error.message?.split('\n')[0]}`, false))
  return withCrash(name, exitCode, sum([...counts, ...errors]))
}
