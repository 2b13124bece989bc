/** NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where a password is the only factor. */
export const MIN_PASSWORD_LENGTH = 15
export const MAX_PASSWORD_LENGTH = 200

export const UNDO_SECONDS_MAX = 60

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export const DENSITIES = ['compact', 'standard', 'comfortable'] as const
export type Density = (typeof DENSITIES)[number]
