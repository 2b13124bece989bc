import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** In legacy mode axe opens no page of its own for each look: frames of other origins, which it is for, are nowhere here. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true)

/** Each violation of WCAG 2.2 AA in words: the rule, and where. */
export const violations = (page: Page): Promise<string[]> => inWords(axe(page).withTags(TAGS))

/** The same of contrast alone, the one rule that hangs on the colour scheme. */
export const contrasts = (page: Page): Promise<string[]> => inWords(axe(page).withRules('color-contrast'))

/** In forced colours contrast is the system's own. */
export const violationsInForcedColours = (page: Page): Promise<string[]> =>
  inWords(axe(page).withTags(TAGS).disableRules('color-contrast'))

async function inWords(look: AxeBuilder): Promise<string[]> {
  const { violations } = await look.analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`))
}
