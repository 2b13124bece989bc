export type Region =
  | 'Harbour'
  | 'Northside'
  | 'Airport'
  | 'Old Town'
  | 'Westbank'
  | 'Millfields'
  | 'Eastgate'
  | 'Univ. Heights'

/** A driver of the demo. */
export type Role = {
  /** Who is in the pictures (prisma/seed/people); without one there are none. */
  person: string | null
  ref: string
  name: string
  locale: string
  region: Region
  /** Days before the seeding on which the platform added the driver. */
  joined: number
  /** Shots enrolled as reference photos: 0 the account photo, 1 a second one, 4 a scanned document. */
  references: readonly (0 | 1 | 4)[]
  phone: Phone
}

export type Phone = { model: string; os: string }

/** One line of the cast. */
export const driver = (
  person: Role['person'],
  ref: string,
  name: string,
  locale: string,
  region: Region,
  joined: number,
  references: Role['references'],
  model: string,
  os: string,
): Role => ({ person, ref, name, locale, region, joined, references, phone: { model, os } })
