import { IconHourglassHigh } from '@tabler/icons-react'
import { iconSet } from '@/components/controls/sprite'
import { IconAffiliate } from '@/components/icons/frame'
import { IconSteeringWheel, IconSteeringWheelOff } from '@/components/icons/words'
import { bandWords } from '@/components/status/band-words'
import { REASON_ICONS } from './reason-icons'

/** What the rows of the queue are drawn with. */
export const QUEUE_ICONS = iconSet('queue', [
  ...new Set([
    ...Object.values(REASON_ICONS),
    ...Object.values(bandWords).map(({ icon }) => icon),
    IconAffiliate,

    IconHourglassHigh,
    IconSteeringWheel,
    IconSteeringWheelOff,
  ]),
])
