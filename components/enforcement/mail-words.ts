import type { SentNotice } from '@/lib/enforcement/view'

const WORDS: Record<SentNotice['mail'], string> = {
  platform: 'by the platform',
  waiting: 'not mailed yet, the mail server is away',
  sent: 'mailed',
  refused: 'refused by the mail server: the platform has to tell the driver',
}

/** How a letter reaches the driver. */
export const mailWords = (mail: SentNotice['mail']): string => WORDS[mail]
