import { Prisma } from './generated/client'

const inDatabase = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/**
 * The columns of a model under the names that Prisma gives them (`Prisma.DriverScalarFieldEnum`), so that a row may be
 * locked and read by one statement. For models whose columns are named as everywhere here: `dueAt` is `due_at`.
 */
export const columnsOf = (fields: Record<string, string>): Prisma.Sql =>
  Prisma.raw(
    Object.values(fields)
      .map((field) => `"${inDatabase(field)}" as "${field}"`)
      .join(', '),
  )
