import type { Finding } from '@/lib/vocabulary'

/**
 * Whether a finding says something of two photos and so needs both in sight. Where one is missing or can't be loaded a
 * person can still say that they cannot tell, or ask for a new selfie: a driver must not wait for a picture that never
 * comes, and nobody decides on one they have not seen.
 */
export const needsPair = (finding: Finding): boolean => finding === 'same_person' || finding === 'different_people'
