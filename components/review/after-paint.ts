/** A page that draws nothing, such as one in the background, is waited for no longer than this. */
const AT_MOST_MS = 250

/**
 * Resolves once the browser has painted what was changed just now, 250 ms later at most, and at once when the page goes: for
 * what the server is to be asked without taking the processor from the picture that a person waits for.
 */
export function afterPaint(): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', end)
      done()
    }
    const timer = setTimeout(end, AT_MOST_MS)
    window.addEventListener('pagehide', end)
    // the frame that has the change is drawn between the two, and the task after the second follows it
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(end)))
  })
}
