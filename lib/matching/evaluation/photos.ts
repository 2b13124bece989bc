/** A photo of the operator's folder: whose, and what it is to be in the trials. */
export type Photo = { file: string; person: string; role: 'reference' | 'probe' }

/** A pair that is to be compared as it stands. */
export type Pair = { reference: string; probe: string; same: boolean; groups: Record<string, string> }

/** What a folder asks to be measured. */
export type Asked =
  | { kind: 'people'; photos: Photo[]; groups: Map<string, Record<string, string>> }
  | { kind: 'pairs'; pairs: Pair[] }

/** Said to the person at the terminal: what is wrong in the folder, and what to write. */
export class FolderProblem extends Error {
  override readonly name = 'FolderProblem'
}

/** The files to measure, each once. */
export const filesOf = (asked: Asked): string[] =>
  asked.kind === 'people'
    ? asked.photos.map((photo) => photo.file)
    : [...new Set(asked.pairs.flatMap((pair) => [pair.reference, pair.probe]))]
