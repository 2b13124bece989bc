import type { Icon } from '@/components/icons/icon'
import { IconCircleCheck, IconHandStop, IconUserSearch } from '@/components/icons/words'
import type { Band } from '@/lib/vocabulary'

/** What the matcher says. Not a status of anybody: never coloured. */
export const bandWords: Record<Band, { label: string; icon: Icon }> = {
  hold: { label: 'Hold', icon: IconHandStop },
  refer: { label: 'Refer', icon: IconUserSearch },
  clear: { label: 'Clear', icon: IconCircleCheck },
}
