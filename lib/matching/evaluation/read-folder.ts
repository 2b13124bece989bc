import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type Asked, FolderProblem, type Pair, type Photo } from './photos'

const PICTURE = /\.(jpe?g|png|webp|avif)$/i
const byNumber = new Intl.Collator('en', { numeric: true })

/**
 * Reads a folder of pairs: `pairs.csv`, or one sub-folder for each person, whose first photo by name is the reference and
 * whose others are probes unless `photos.csv` says otherwise; `groups.csv` names groups (docs/matcher.md, "Measure your
 * own"). @throws FolderProblem that names the file, the line and the remedy
 */
export async function readFolder(folder: string): Promise<Asked> {
  if (!existsSync(folder)) throw new FolderProblem(`There is no folder ${folder}.`)
  const pairs = await readTable(folder, 'pairs.csv')
  if (pairs) return { kind: 'pairs', pairs: pairs.map(toPair) }
  const photos = await readPhotos(folder)
  if (photos.length === 0) {
    throw new FolderProblem(`${folder} holds no pictures: make one sub-folder for each person, or a pairs.csv.`)
  }
  return { kind: 'people', photos, groups: await readGroups(folder) }
}

type Row = { line: number; file: string; cells: Record<string, string> }

async function readTable(folder: string, file: string): Promise<Row[] | null> {
  const path = join(folder, file)
  if (!existsSync(path)) return null
  try {
    const rows: Record<string, string>[] = parse(await readFile(path), {
      columns: true,
      trim: true,
      bom: true,
      skip_empty_lines: true,
    })
    return rows.map((cells, i) => ({ line: i + 2, file, cells }))
  } catch (cause) {
    throw new FolderProblem(`${file} can't be read as CSV: ${(cause as Error).message}`)
  }
}

const problemIn = ({ file, line }: Row, what: string): FolderProblem =>
  new FolderProblem(`${file}, line ${line}: ${what}`)

const SAME: Record<string, boolean> = { yes: true, '1': true, true: true, no: false, '0': false, false: false }

function toPair(row: Row): Pair {
  const { reference, probe, same, ...groups } = row.cells
  if (!reference || !probe) throw problemIn(row, 'name a picture under reference and one under probe.')
  const isSame = SAME[same?.toLowerCase() ?? '']
  if (isSame === undefined) throw problemIn(row, `write yes or no under same, not "${same ?? ''}".`)
  return { reference, probe, same: isSame, groups: withoutEmpty(groups) }
}

async function readPhotos(folder: string): Promise<Photo[]> {
  const roles = new Map<string, string>()
  for (const row of (await readTable(folder, 'photos.csv')) ?? []) {
    const { file, role } = row.cells
    if (!file || !existsSync(join(folder, file))) throw problemIn(row, `there is no picture ${file || 'under file'}.`)
    if (!/^(reference|probe|skip)$/.test(role ?? '')) throw problemIn(row, 'write reference, probe or skip under role.')
    roles.set(file, role ?? '')
  }
  const entries = await readdir(folder, { withFileTypes: true })
  const people = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const photos: Photo[] = []
  for (const person of people.sort(byNumber.compare)) {
    const files = (await readdir(join(folder, person))).filter((file) => PICTURE.test(file)).sort(byNumber.compare)
    for (const [i, name] of files.entries()) {
      const file = `${person}/${name}`
      const role = roles.get(file) ?? (i === 0 ? 'reference' : 'probe')
      if (role === 'reference' || role === 'probe') photos.push({ file, person, role })
    }
  }
  return photos
}

async function readGroups(folder: string): Promise<Map<string, Record<string, string>>> {
  const groups = new Map<string, Record<string, string>>()
  for (const row of (await readTable(folder, 'groups.csv')) ?? []) {
    const { person, ...cells } = row.cells
    if (!person) throw problemIn(row, 'name the sub-folder under person.')
    groups.set(person, withoutEmpty(cells))
  }
  return groups
}

const withoutEmpty = (cells: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''))
