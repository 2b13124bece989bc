import { disconnect } from '@/lib/database'
import { endChildren } from '@/scripts/running/children.mjs'
import type { Bench, Stage } from './bench'

/** `run.ts <benchmark> [--option value …]`: runs one benchmark and takes down what it put up. */
async function main([name = '', ...args]: string[]): Promise<void> {
  const { bench }: { bench: Bench } = await import(`../${name}`)
  const undos: (() => unknown)[] = []
  const stage: Stage = {
    serverUrl: process.env.DATABASE_URL ?? '',
    dataDir: process.env.LIKENESS_DATA_DIR ?? '',
    option: (option, otherwise) => {
      const place = args.indexOf(`--${option}`)
      return place === -1 ? otherwise : Number(args[place + 1])
    },
    say: (line) => console.log(line),
    onEnd: (undo) => undos.unshift(undo),
  }
  console.log(`\n${bench.id} · ${name}: ${bench.what}`)
  try {
    await bench.run(stage)
  } finally {
    for (const undo of undos) await undo()
    await endChildren()
    await disconnect()
  }
}

await main(process.argv.slice(2))
process.exit()
