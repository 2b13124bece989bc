type Step = { at: Date; run: () => Promise<unknown> }

/** What happens when: steps are played in order of time, whenever they were put down, each after the one before. */
export class Agenda {
  #steps: Step[] = []

  add(at: Date, run: Step['run']): void {
    this.#steps.push({ at, run })
  }

  get size(): number {
    return this.#steps.length
  }

  /** Plays everything, also what steps put down for later; `before` runs ahead of each step with its instant. */
  async play(before: (at: Date) => Promise<void>): Promise<void> {
    for (;;) {
      const next = this.#steps.reduce<Step | undefined>(
        (first, step) => (first && first.at <= step.at ? first : step),
        undefined,
      )
      if (!next) return
      this.#steps.splice(this.#steps.indexOf(next), 1)
      await before(next.at)
      await next.run()
    }
  }
}
