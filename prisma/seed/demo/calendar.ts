/** When a driver is taken by a story, so that no routine check falls into it. */
export class Calendar {
  #taken = new Map<string, { from: Date; to: Date }[]>()

  take(key: string, from: Date, to: Date): void {
    this.#taken.set(key, [...(this.#taken.get(key) ?? []), { from, to }])
  }

  isFree(key: string, from: Date, to: Date): boolean {
    return !(this.#taken.get(key) ?? []).some((span) => span.from < to && from < span.to)
  }

  /** Drivers of whom two stories are told at the same time. */
  clashes(): string[] {
    const overlap = (spans: { from: Date; to: Date }[]) =>
      spans.some((one, i) => spans.slice(i + 1).some((other) => one.from < other.to && other.from < one.to))
    return [...this.#taken].filter(([, spans]) => overlap(spans)).map(([key]) => key)
  }
}
