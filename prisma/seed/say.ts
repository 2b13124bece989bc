/** Where a seeding tells how far it is, one line each. */
export type Say = (line: string) => void
