import { IconCircleCheck, IconHandStop, IconUserSearch, type TablerIcon } from '@tabler/icons-react'
import type { Band } from '@/lib/vocabulary'

/** What the matcher says. Not a status of anybody: never coloured. */
export const bandWords: Record<Band, { label: string; icon: TablerIcon }> = {
  hold: { label: 'Hold', icon: IconHandStop },
  refer: { label: 'Refer', icon: IconUserSearch },
  clear: { label: 'Clear', icon: IconCircleCheck },
}
