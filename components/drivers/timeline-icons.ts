import {
  IconAffiliate,
  IconBan,
  IconCamera,
  IconCameraRotate,
  IconCircleCheck,
  IconClock,
  IconDeviceMobile,
  IconEqual,
  IconEqualNot,
  IconEyeQuestion,
  IconFileCheck,
  IconFileX,
  IconHandStop,
  IconId,
  IconSend,
  IconUser,
  IconUserCheck,
  IconUserSearch,
  type TablerIcon,
} from '@tabler/icons-react'
import type { TimelineIcon } from '@/lib/dossier/view'

export const TIMELINE_ICONS: Record<TimelineIcon, TablerIcon> = {
  camera: IconCamera,
  'circle-check': IconCircleCheck,
  equal: IconEqual,
  'equal-not': IconEqualNot,
  'eye-question': IconEyeQuestion,
  'camera-rotate': IconCameraRotate,
  'hand-stop': IconHandStop,
  ban: IconBan,
  send: IconSend,
  'file-check': IconFileCheck,
  'file-x': IconFileX,
  id: IconId,
  affiliate: IconAffiliate,
  user: IconUser,
  clock: IconClock,
  device: IconDeviceMobile,
  'user-check': IconUserCheck,
  'user-search': IconUserSearch,
}

/** Those that cost the driver something, or are a reason to look. */
export const WARNING: readonly TimelineIcon[] = ['hand-stop', 'affiliate', 'ban']
