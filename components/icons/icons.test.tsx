import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import * as bench from './bench'
import * as frame from './frame'
import * as words from './words'

type Node = [tag: string, attributes: Record<string, string | number>]

/** The lines of a node of Tabler's, one after the other. */
function lineOf([tag, { d, cx, cy, r }]: Node): string {
  if (tag === 'path') return String(d)
  return `M${Number(cx) - Number(r)} ${cy}a${r} ${r} 0 1 0 ${2 * Number(r)} 0a${r} ${r} 0 1 0 ${-2 * Number(r)} 0`
}

test.each(Object.entries({ ...bench, ...frame, ...words }))('%s is as Tabler draws it', async (name, Icon) => {
  const { __iconNode: nodes } = (await import(`@tabler/icons-react/dist/esm/icons/${name}.mjs`)) as {
    __iconNode: Node[]
  }
  const markup = renderToStaticMarkup(<Icon size={16} stroke={1.75} aria-hidden />)
  expect(markup).toContain(`d="${nodes.map(lineOf).join('')}"`)
  expect(markup).toContain('width="16" height="16" viewBox="0 0 24 24"')
  expect(markup).toContain('stroke-width="1.75"')
})
