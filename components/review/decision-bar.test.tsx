import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Finding } from '@/lib/vocabulary'
import { DecisionBar } from './decision-bar'

const nothing = () => undefined
const draw = (
  blocked: { title: string; why: string } | null,
  { first = null, needsReason = true }: { first?: Finding | null; needsReason?: boolean } = {},
) =>
  renderToStaticMarkup(
    <DecisionBar
      blocked={blocked}
      pairMissing={false}
      first={first}
      recording={false}
      chosen={first}
      needsReason={needsReason}
      reasonsOpen={false}
      formOpen={null}
      putOff={() => undefined}
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

test('only the recorded finding is filled, and says how it is confirmed', () => {
  const same = draw(null, { first: 'same_person' })
  expect(same.match(/data-first/g)).toHaveLength(1)
  expect(same).toContain('S confirms')
  expect(draw(null, { first: 'different_people' })).toContain('A reason confirms')
  expect(draw(null, { first: 'different_people', needsReason: false })).toContain('D or a reason confirms')
})
