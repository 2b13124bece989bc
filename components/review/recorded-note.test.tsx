import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { refuse } from '@/lib/vocabulary'
import { RecordedNote } from './recorded-note'
import type { Given } from './recorder'

let given: readonly Given[] = []
vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }))
vi.mock('@/components/shell', () => ({ useKeys: () => undefined }))
vi.mock('./recorder', async (actual) => ({ ...(await actual<typeof import('./recorder')>()), useGiven: () => given }))

const one = (more: Partial<Given>): Given => ({
  ...{ caseId: '01a2', driverName: 'Ada Ferro', finding: 'same_person', form: null, state: 'recorded' },
  ...{ trouble: null, refusal: null, settlesAt: null },
  ...more,
})
const draw = () => renderToStaticMarkup(<RecordedNote pending={null} />)

test('the queue says which decision was not recorded, why, and where its case is', () => {
  given = [one({ state: 'refused', refusal: refuse('claim-lost') }), one({ caseId: '01a3', driverName: 'Bo Lund' })]
  const markup = draw()
  expect(markup).toContain('Not recorded: Same person, Ada Ferro. Your claim on this case has ended.')
  expect(markup).toContain('href="/cases/01a2"')
  expect(markup).toContain('aria-label="Dismiss"')
  given = [one({ driverName: 'Bo Lund' })]
  expect(draw()).toContain('Bo Lund')
  expect(draw()).not.toContain('Not recorded')
})
