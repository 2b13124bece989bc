import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../root.mjs'

/** Next has no `exports`: plain Node finds `next/headers` only by its file. */
const nextByFile = {
  name: 'next-by-file',
  setup: (build) => {
    build.onResolve({ filter: /^next\/[a-z-]+$/ }, ({ path }) => ({ path: `${path}.js`, external: true }))
  },
}

/**
 * Bundles the worker and the matcher's thread into `<buildDir>/worker`, so that they run on plain Node. Packages stay
 * outside; `server-only`, which throws outside of a server bundle, becomes the empty module it is within one.
 */
export async function bundleWorker(buildDir) {
  await build({
    absWorkingDir: root,
    entryPoints: { worker: 'lib/jobs/worker.ts', 'matcher-thread': 'lib/matching/engine/thread.ts' },
    outdir: join(buildDir, 'worker'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    alias: { 'server-only': join(root, 'node_modules', 'server-only', 'empty.js') },
    plugins: [nextByFile],
    sourcemap: true,
    logLevel: 'silent',
  })
}
