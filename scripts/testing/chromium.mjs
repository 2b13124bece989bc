/** What Chromium needs where tests run: no sandbox as root, little shared memory, nothing asked of the network. */
const flags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/**
 * Playwright's launch options with the browser that was found. A spec that needs more, such as a fake camera, gives its
 * flags here: `test.use({ launchOptions: chromiumOptions('--use-fake-ui-for-media-stream') })`.
 *
 * @param {...string} more
 */
export const chromiumOptions = (...more) => ({
  executablePath: process.env.LIKENESS_E2E_CHROMIUM,
  args: [...flags, ...more],
})

/** Flags of a camera that shows a file of concatenated JPEGs, given by its absolute path. */
export const fakeCamera = (mjpeg) => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${mjpeg}`,
]
