import { usePathname } from 'next/navigation'
import { PageLink } from '@/components/controls'
import type { Role } from '@/lib/vocabulary'
import { Mark } from './mark'
import { type Counts, homeOf, PAGE_GROUPS, type PageEntry, pageAt, pagesOf } from './pages'
import { PaletteButton } from './palette/palette-button'
import classes from './rail.module.css'

type RailProps = { role: Role; operator: string; counts: Counts; narrow: boolean }

/** The role's own pages, with what waits in each at the edge. */
export function Rail({ role, operator, counts, narrow }: RailProps) {
  const here = pageAt(usePathname())
  const pages = pagesOf(role)
  const groups = PAGE_GROUPS.filter((group) => pages.some((page) => page.group === group))
  return (
    <header className={classes.rail} data-narrow={narrow || undefined}>
      <PageLink href={homeOf(role).href} className={classes.mark} aria-label="Likeness">
        <Mark />
        <span>Likeness</span>
      </PageLink>
      <PaletteButton narrow={narrow} />
      <nav aria-label="Pages">
        {groups.map((group) => (
          <div key={group} className={classes.group}>
            <h2>{group}</h2>
            <ul>
              {pages
                .filter((page) => page.group === group)
                .map((page) => (
                  <RailItem key={page.href} page={page} here={page === here} counts={counts} narrow={narrow} />
                ))}
            </ul>
          </div>
        ))}
      </nav>
      <p className={classes.operator}>{operator}</p>
    </header>
  )
}

function RailItem({ page, here, counts, narrow }: { page: PageEntry; here: boolean; counts: Counts; narrow: boolean }) {
  const count = page.count && counts[page.count]
  return (
    <li>
      <PageLink
        href={page.href}
        className={classes.item}
        aria-current={here ? 'page' : undefined}
        title={narrow ? page.label : undefined}
      >
        <page.icon size={narrow ? 18 : 16} stroke={1.75} aria-hidden />
        <span className={classes.label}>{page.label}</span>
        {count ? <span className={classes.count}>{count}</span> : null}
      </PageLink>
    </li>
  )
}
