import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { root } from '../root.mjs'

/** The browser is given an address in the place of each. */
const serverActions: Plugin = {
  name: 'server-actions',
  setup: (asked) => asked.onLoad({ filter: /[/-]actions\.ts$/ }, () => ({ contents: 'module.exports = {}' })),
}

/** What a page loads with these files before anything is asked for. */
export type Loaded = {
  /** Packages, as they are imported. */
  packages: string[]
  /** Files of the repository. */
  files: string[]
  /** What the files weigh minified and gzipped as one, without packages and styles. */
  kilobytes: number
}

/** Bundles client files as a page does, `import()` apart. */
export async function loadedBy(entries: readonly string[]): Promise<Loaded> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: entries.map((file, i) => `export * as file${i} from './${file}'`).join('\n'), resolveDir: root },
    outdir: 'unused',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    logLevel: 'error',
    alias: { '@': root },
    loader: { '.css': 'empty' },
    plugins: [serverActions],
  })
  const loaded = new Set<string>()
  const packages = new Set<string>()
  const load = (output: string) => {
    if (loaded.has(output)) return
    loaded.add(output)
    for (const { path, kind, external } of metafile.outputs[output]?.imports ?? []) {
      if (external) packages.add(path)
      else if (kind === 'import-statement') load(path)
    }
  }
  const [entry] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === '<stdin>') ?? []
  load(entry ?? '')
  const outputs = [...loaded]
  const text = outputs.map((name) => outputFiles.find(({ path }) => path.endsWith(name))?.text).join('\n')
  return {
    packages: [...packages],
    files: outputs.flatMap((name) =>
      Object.entries(metafile.outputs[name]?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [file] : [],
      ),
    ),
    kilobytes: gzipSync(text).length / 1_024,
  }
}
