import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DecisionBar } from './decision-bar'

const nothing = () => undefined
const draw = (blocked: { title: string; why: string } | null) =>
  renderToStaticMarkup(
    <DecisionBar
      blocked={blocked}
      reasonsOpen={false}
      sharingOpen={false}
      press={nothing}
      consider={nothing}
      flagSharing={nothing}
      release={nothing}
    />,
  )

test('each finding has its key', () => {
  const markup = draw(null)
  for (const key of ['S', 'D', 'C', 'R', 'F', 'Escape']) expect(markup).toContain(`aria-keyshortcuts="${key}"`)
})

test('findings that wait for the photos stay in reach and say why', () => {
  const markup = draw({ title: 'Photos first', why: 'not both here' })
  expect(markup.match(/aria-disabled="true"/g)).toHaveLength(4)
  expect(markup).not.toContain(' disabled')
  expect(markup).toMatch(/id="finding-state"[^>]*>Photos first/)
})
