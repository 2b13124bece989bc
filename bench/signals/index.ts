import { readFileSync, writeFileSync } from 'node:fs'
import type { Evidence } from '@/lib/sharing/signals'
import { SHARING_SIGNALS, SIGNAL_KINDS } from '@/lib/vocabulary'
import { confirmable, type DeskCase, deskOf } from './desk'
import { findEvidence } from './find-evidence'
import { type Account, drawPlatform, NOW } from './platform'

const RATES = { accounts: 20_000, rented: 60, rings: 10, replays: 20 }
const DOCS = 'docs/signals.md'
const [BEGIN, END] = ['<!-- measured: begin -->', '<!-- measured: end -->']

/** `npm run signals [-- --write]`: precision and recall of each signal and of the desk's order; --write keeps them in docs/signals.md. */
function main(args: string[]): void {
  const since = performance.now()
  const accounts = drawPlatform(RATES)
  const evidence = findEvidence(accounts).filter((one) => one.expiresAt > NOW)
  const report = [
    ...summary(accounts),
    '',
    ...signalTable(accounts, evidence),
    '',
    ...deskTable(accounts, deskOf(evidence)),
  ].join('\n')
  console.log(report)
  console.log(`\n${((performance.now() - since) / 1000).toFixed(0)} s`)
  if (!args.includes('--write')) return
  const text = readFileSync(DOCS, 'utf8')
  const [before = '', rest = ''] = text.split(BEGIN)
  writeFileSync(DOCS, `${before}${BEGIN}\n${report}\n${END}${rest.split(END)[1] ?? ''}`)
}

const percent = (part: number, of: number): string =>
  of === 0 ? 'none' : `${((100 * part) / of).toFixed(part / of < 0.0995 ? 1 : 0)} %`

function summary(accounts: readonly Account[]): string[] {
  const frauds = accounts.filter((account) => account.fraud !== null)
  const of = (fraud: Account['fraud']) => frauds.filter((account) => account.fraud === fraud).length
  const checks = accounts.reduce((sum, account) => sum + account.checks.length, 0)
  return [
    `${accounts.length.toLocaleString('en')} accounts, ${checks.toLocaleString('en')} checks in 90 days; planted: ${frauds.length} accounts (${percent(frauds.length, accounts.length)}): ${of('rented')} rented, ${of('ring')} in rings of six, ${of('replay')} with replayed pictures.`,
  ]
}

function signalTable(accounts: readonly Account[], evidence: readonly Evidence[]): string[] {
  const frauds = new Set(accounts.filter((account) => account.fraud !== null).map((account) => account.id))
  const lines = SHARING_SIGNALS.map((signal) => {
    const on = new Set(evidence.filter((one) => one.signal === signal).flatMap((one) => [one.driverId, one.otherId]))
    const hits = [...on].filter((id) => frauds.has(id)).length
    const honest = on.size - hits
    const rate =
      honest === 0 ? 'none' : `1 in ${Math.round((accounts.length - frauds.size) / honest).toLocaleString('en')}`
    return `| ${signal} | ${SIGNAL_KINDS[signal]} | ${on.size} | ${percent(hits, on.size)} | ${percent(hits, frauds.size)} | ${rate} |`
  })
  return [
    '| signal | kind | accounts it stands on | precision: of these planted | recall: of all planted | base rate: honest accounts it stands on |',
    '|---|---|---|---|---|---|',
    ...lines,
  ]
}

function deskTable(accounts: readonly Account[], desk: readonly DeskCase[]): string[] {
  const frauds = new Set(accounts.filter((account) => account.fraud !== null).map((account) => account.id))
  const isFraud = (one: DeskCase) => one.accounts.some((id) => frauds.has(id))
  const found = new Set(desk.flatMap((one) => one.accounts).filter((id) => frauds.has(id)))
  const good = desk.filter(isFraud).length
  const precisions = desk.flatMap((one, i) =>
    isFraud(one) ? [desk.slice(0, i + 1).filter(isFraud).length / (i + 1)] : [],
  )
  const average = precisions.reduce((sum, one) => sum + one, 0) / Math.max(1, precisions.length)
  const confirmed = desk.flatMap((one) => confirmable(one, truthOf(accounts)))
  const rightly = confirmed.filter((id) => frauds.has(id)).length
  const top = (count: number) => `${percent(desk.slice(0, count).filter(isFraud).length, Math.min(count, desk.length))}`
  return [
    '| the desk | |',
    '|---|---|',
    `| cases opened | ${desk.length}, ${percent(good, desk.length)} with a planted account |`,
    `| planted accounts in a case | ${percent(found.size, frauds.size)} |`,
    `| of the first 10, 25, 50 cases in its order, with a planted account | ${top(10)}, ${top(25)}, ${top(50)} |`,
    `| average precision of its order | ${average.toFixed(2)} (in any order: ${(good / Math.max(1, desk.length)).toFixed(2)}) |`,
    `| accounts that can be confirmed once people have compared every likeness rightly | ${confirmed.length}, of these planted ${rightly}, honest ${confirmed.length - rightly} |`,
  ]
}

/** What a person who compares finds: one person behind two accounts of a ring, two people on a rented account. */
function truthOf(accounts: readonly Account[]): (one: Evidence) => 'supports' | 'refutes' {
  const fraud = new Map(accounts.map((account) => [account.id, account.fraud]))
  return (one) => {
    const [a, b] = [fraud.get(one.driverId), fraud.get(one.otherId)]
    if (one.signal === 'several_faces') return a === 'rented' ? 'supports' : 'refutes'
    return a === 'ring' && b === 'ring' ? 'supports' : 'refutes'
  }
}

main(process.argv.slice(2))
