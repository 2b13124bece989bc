export const SHARING_STATUSES = [
  'suspected',
  'corroborated',
  'confirmed',
  'dismissed',
  'watched',
  'overturned',
  'merged',
] as const
/** merged: its accounts and evidence went over into another case. */
export type SharingStatus = (typeof SHARING_STATUSES)[number]

export const EVIDENCE_KINDS = ['device', 'face', 'picture', 'place'] as const
/** Kinds that are independent of each other; confirmation needs two of them (mission, "Principles"). */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export const SHARING_SIGNALS = [
  'shared_install',
  'shared_face',
  'same_picture',
  'several_faces',
  'impossible_travel',
  'overlap_on_device',
  'device_change',
  'capture_failures',
] as const
export type SharingSignalName = (typeof SHARING_SIGNALS)[number]

/** capture: what counts with others, never as a kind of its own. */
export const SIGNAL_KINDS: Record<SharingSignalName, EvidenceKind | 'capture'> = {
  shared_install: 'device',
  overlap_on_device: 'device',
  device_change: 'device',
  shared_face: 'face',
  several_faces: 'face',
  same_picture: 'picture',
  impossible_travel: 'place',
  capture_failures: 'capture',
}
