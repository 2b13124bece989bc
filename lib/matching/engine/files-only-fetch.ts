import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/**
 * Runs `load` while `fetch` reads files and nothing else. The detector loads its models by `fetch`, which Node refuses
 * for `file:` addresses; any other address is refused here, so that loading can't reach the network.
 */
export async function withFilesOnlyFetch<T>(load: () => Promise<T>): Promise<T> {
  const fetchOverNet = globalThis.fetch
  globalThis.fetch = async (source) => {
    const url = new URL(source instanceof Request ? source.url : source)
    if (url.protocol !== 'file:') throw new TypeError(`the matcher loads files only, not ${url.protocol}`)
    return new Response(await readFile(fileURLToPath(url)))
  }
  try {
    return await load()
  } finally {
    globalThis.fetch = fetchOverNet
  }
}
