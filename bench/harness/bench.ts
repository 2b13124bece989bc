/** What a benchmark is given to work with. */
export type Stage = {
  /** The server of the benchmarks; each makes databases of its own there. */
  serverUrl: string
  /** Where rivals are installed and servers keep their files. */
  dataDir: string
  /** `--name value` of the command line. */
  option(name: string, otherwise: number): number
  say(line: string): void
  /** Undone at the end, the newest first. */
  onEnd(undo: () => unknown): void
}

export type Bench = {
  /** As in the table of goals, such as "P4". */
  id: string
  what: string
  run(stage: Stage): Promise<void>
}
