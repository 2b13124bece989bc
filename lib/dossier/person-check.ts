/** Why a lead may not record a check that repeats one they recorded themselves. */
export const TOOK_PART = 'You recorded a check before this one: a lead who recorded none of them makes it.'
