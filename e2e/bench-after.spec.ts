import { expect, test } from './pages/bench-desk'

test('nothing tells the machine’s view before the finding; after it the score is a place on the curves', async ({
  page,
  bench,
}) => {
  const places = await bench.places()
  const score = page.getByRole('region', { name: 'Comparison score' })
  const legend = page.getByRole('list', { name: 'How earlier checks ended' })
  await expect(score).toBeHidden()
  await expect(legend).toBeHidden()
  await expect(page.getByText('outcomes after your finding')).toBeVisible()
  await bench.press('s')
  await expect(score).toBeVisible()
  await expect(page.getByText('Your finding')).toBeVisible()
  await expect(score.getByRole('img', { name: /hold below 0\.920, clear from 0\.964/ })).toBeVisible()
  await expect(score.getByText(/^Both together: below hold\. Nearest alone:/)).toBeVisible()
  await expect(score.getByText(/^Decided here, ±0\.007: /)).toBeVisible()
  expect(await score.textContent()).not.toContain('%')
  await expect(legend).toBeVisible()
  await expect(page.getByText('outcomes after your finding')).toBeHidden()
  expect(await bench.places()).toEqual(places)
})

test('what follows comes from the policy once the finding is there', async ({ page, bench }) => {
  const follows = page.locator('#what-follows')
  await expect(follows).toContainText("Different people and Can't tell go to a second person")
  await bench.press('d')
  await expect(follows).toContainText('The driver is held; a second person, blind to your finding')
  await bench.press('r')
  await expect(follows).toContainText('The driver gets a new link')
  await bench.finding('Same person').hover()
  await expect(follows).toContainText(/The check is approved|A second person looks/)
})
