import { usePathname } from 'next/navigation'
import { askedFor, PageLink } from '@/components/controls'
import { IconDots } from '@/components/icons/frame'
import type { Role } from '@/lib/vocabulary'
import classes from './bottom-bar.module.css'
import { type Counts, type PageEntry, pageAt, pagesOf } from './pages'
import { Pop } from './pop'

const MorePages = askedFor(() => import('./more-pages').then((file) => file.MorePages))

const PLACES = 5

/** The rail on a phone: five places at the bottom, the last one for the rest where there are more pages than places. */
export function BottomBar({ role, counts }: { role: Role; counts: Counts }) {
  const here = pageAt(usePathname())
  const pages = pagesOf(role)
  const shown = pages.length > PLACES ? pages.slice(0, PLACES - 1) : pages
  const rest = pages.slice(shown.length)
  return (
    <nav
      className={classes.bar}
      aria-label="Pages, at the bottom"
      data-more={rest.includes(here as PageEntry) || undefined}
    >
      {shown.map((page) => (
        <Place key={page.href} page={page} here={page === here} counts={counts} />
      ))}
      {rest.length > 0 && <More pages={rest} here={here} />}
    </nav>
  )
}

function Place({ page, here, counts }: { page: PageEntry; here: boolean; counts: Counts }) {
  const count = page.count && counts[page.count]
  return (
    <PageLink href={page.href} className={classes.place} aria-current={here ? 'page' : undefined}>
      <page.icon size={18} stroke={1.75} aria-hidden />
      <span>
        {page.short ?? page.label}
        {count ? ` ${count}` : ''}
      </span>
    </PageLink>
  )
}

function More({ pages, here }: { pages: readonly PageEntry[]; here: PageEntry | undefined }) {
  return (
    <Pop
      label="More pages"
      side="above"
      buttonClassName={classes.place}
      near={MorePages.fetch}
      face={
        <>
          <IconDots size={18} stroke={1.75} aria-hidden />
          <span>More</span>
        </>
      }
    >
      <MorePages pages={pages} here={here} />
    </Pop>
  )
}
