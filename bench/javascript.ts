import pg from 'pg'
import type { Bench } from './harness/bench'
import { javascriptOf, openBrowser, openPage } from './harness/browser'
import { judge, takeTurns, tell } from './harness/compare'
import { historyDatabase } from './harness/database'
import { signedIn } from './harness/staff'
import { serveBareNext, serveProduct } from './harness/web'

/** P9: how much JavaScript the bench of a case loads; the same every time, so that one turn is enough. */
export const bench: Bench = {
  id: 'P9',
  what: 'JavaScript of the bench page, gzip, against a bare Next page',
  async run(stage) {
    const url = await historyDatabase(stage, { verifications: stage.option('rows', 1_000_000) })
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query<{ id: string }>(
      `select id from review_case where status = 'open' and lane = 'match' limit 1`,
    )
    await client.end()
    const { cookie } = await signedIn(url, 'reviewer')
    const product = await serveProduct(stage, url)
    const bare = await serveBareNext(stage, { DATABASE_URL: url, BENCH_STATEMENTS: '' })
    const browser = await openBrowser(stage)
    const size = (base: string, path: string, session?: string) => async () => {
      const page = await openPage(browser, base, session)
      const kilobytes = await javascriptOf(page, `${base}${path}`)
      await page.context().close()
      return kilobytes
    }
    const figures = await takeTurns(
      [
        { name: 'Likeness', round: size(product.base, `/cases/${rows[0]?.id}`, cookie) },
        { name: 'bare Next', round: size(bare.base, '/bare') },
      ],
      1,
    )
    for (const line of tell(figures, 'KB')) stage.say(line)
    stage.say(judge(figures, { of: 'Likeness', against: 'bare Next', atMost: 1.4 }).line)
  },
}
