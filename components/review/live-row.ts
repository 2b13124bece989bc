import type { CaseNews, QueueRow } from '@/lib/review/view'

const NOBODY = { holder: null, ahead: false, claimExpiresAt: null } as const

/** A claim that has run out since it was read or told of. */
const isOver = ({ claimExpiresAt }: Pick<QueueRow, 'claimExpiresAt'>, now: number): boolean =>
  claimExpiresAt !== null && Date.parse(claimExpiresAt) < now

/** A row as it was read with who holds and looks at it as is told since; a claim that has run out is nobody's. */
export function liveRow(row: QueueRow, news: CaseNews | undefined, now: number): QueueRow {
  if (!news) return isOver(row, now) ? { ...row, ...NOBODY } : row
  const { holder, ahead, claimExpiresAt, looking } = news
  return { ...row, looking, ...(isOver(news, now) ? NOBODY : { holder, ahead, claimExpiresAt }) }
}
