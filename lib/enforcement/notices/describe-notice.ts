import type { SentNotice } from '../desk-view'
import type { NoticeRecord } from '../notice-records'

/** A letter as lists show it: what it tells, when it went and how; not its words. */
export const describeNotice = (notice: NoticeRecord): SentNotice => ({
  id: notice.id,
  kind: notice.kind,
  locale: notice.locale,
  composedAt: notice.composedAt.toISOString(),
  mail: notice.mail,
})
