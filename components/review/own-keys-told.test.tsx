import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { KeyScope } from '@/components/shell/keys/key-scope'
import { ShellContext } from '@/components/shell/shell-context'
import type { Preferences } from '@/lib/access/view'
import { FeatureList } from './features'
import type { Given } from './recorder'
import { UndoToast } from './undo-toast'

const nothing = () => undefined
const given: Given = {
  ...{ caseId: '01a2', driverName: 'Ada Ferro', finding: 'same_person', form: null, state: 'recorded' },
  ...{ trouble: null, refusal: null, settlesAt: null },
}
const toast = <UndoToast of={given} over={false} focus={{ onFocus: nothing, onBlur: nothing }} />
const features = (
  <FeatureList
    {...{ noted: {}, note: nothing, at: null, go: nothing, enter: nothing, leave: nothing, frozen: false }}
  />
)

/** What somebody sees who has set these for themselves. */
function draw(shown: ReactNode, { singleKeys = true, keys = {} }: Partial<Preferences>): string {
  const shell = { preferences: { singleKeys, keys } as Preferences } as NonNullable<
    Parameters<typeof ShellContext>[0]['value']
  >
  return renderToStaticMarkup(
    <ShellContext value={shell}>
      <KeyScope of="bench">{shown}</KeyScope>
    </ShellContext>,
  )
}

test('a key that a person has put elsewhere is told as theirs, to the eye and to a screen reader', () => {
  const undo = draw(toast, { keys: { 'bench.undo': 'j' } })
  expect(undo).toContain('aria-keyshortcuts="J"')
  expect(undo).toContain('J takes it back.')
  expect(draw(features, { keys: { 'bench.features': 'q' } })).toContain('aria-keyshortcuts="Q"')
})

test('with single keys switched off none is told, and no button is left without a face', () => {
  const undo = draw(toast, { singleKeys: false })
  expect(undo).not.toContain('aria-keyshortcuts')
  expect(undo).not.toContain('takes it back')
  expect(draw(features, { singleKeys: false })).not.toContain('Go through the features')
})
