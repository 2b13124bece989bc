const marked = (name: string) => performance.getEntriesByName(name, 'mark').length > 0

/** The deciding key went down: what P8 is measured from. Marks are replaced, so that a day's work leaves one. */
export function markDecided(): void {
  for (const name of ['bench:decided', 'bench:painted']) performance.clearMarks(name)
  performance.mark('bench:decided')
}

/** Marks the frame in which the next pair was painted, and measures from the deciding key to it. */
export function markPainted(): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      if (marked('bench:painted') || !marked('bench:decided')) return
      performance.clearMeasures('bench:next')
      performance.mark('bench:painted')
      performance.measure('bench:next', 'bench:decided', 'bench:painted')
    }
    port2.postMessage(null)
  })
}
