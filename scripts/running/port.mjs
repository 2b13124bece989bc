import { createServer } from 'node:net'
import { StopError } from '../stop-error.mjs'

function tryPort(port) {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', (error) => answer(error))
    probe.listen({ port, exclusive: true }, () => {
      const { port: got } = probe.address()
      probe.close(() => answer(got))
    })
  })
}

/** Refuses a port that another program listens on, or that this user may not take, in one line that names it. */
export async function checkPort(port) {
  const found = await tryPort(port)
  if (found === port) return
  const why = found.code === 'EACCES' ? 'may not be used by this user' : 'is in use by another program'
  throw new StopError(`Port ${port} ${why}. Free it, or choose another: PORT=${port + 1} npm start`)
}

/** Any port that is free now. */
export const anyPort = () => tryPort(0)
