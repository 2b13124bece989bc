/** Why a lead may not record a check that repeats one they recorded themselves. */
export const TOOK_PART = 'You recorded the check before: another lead makes this one.'
