import { IconDeviceMobile, IconFaceId, IconMapPin, IconPhoto, type TablerIcon } from '@tabler/icons-react'
import type { StatusName } from '@/components/status'
import type { EvidenceKind, SharingSignalName, SharingStatus } from '@/lib/vocabulary'

export const KIND_WORDS: Record<EvidenceKind, { label: string; icon: TablerIcon }> = {
  device: { label: 'Device', icon: IconDeviceMobile },
  face: { label: 'Face', icon: IconFaceId },
  picture: { label: 'Picture', icon: IconPhoto },
  place: { label: 'Place', icon: IconMapPin },
}

/** The word of status of a sharing case. */
export const sharingStatus = (status: SharingStatus): StatusName =>
  status === 'overturned' ? 'overturned' : `sharing_${status}`

export const WEIGHT_WORDS = { 1: 'weak', 2: 'medium', 3: 'strong' } as const

/** Signals as the list of base rates calls them. */
export const SIGNAL_WORDS: Record<SharingSignalName, string> = {
  shared_install: 'Same phone on several accounts',
  overlap_on_device: 'At work at the same time on one phone',
  device_change: 'New phone with a selfie that did not clear',
  shared_face: 'Same face on several accounts',
  several_faces: 'Several faces on one account',
  same_picture: 'Same picture sent twice',
  impossible_travel: 'Impossible travel',
  capture_failures: 'Failed captures just before a hold',
}
