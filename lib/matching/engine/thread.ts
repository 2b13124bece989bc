import { parentPort, workerData } from 'node:worker_threads'
import { measurePhoto } from './measure'
import { loadNets, type Nets } from './nets'
import type { MeasureRequest, ThreadAnswer, ThreadStart } from './thread-messages'

const port = parentPort
if (!port) throw new Error('the matcher thread is started by createMatcher')
const answer = (message: ThreadAnswer) => port.postMessage(message)

function serve(nets: Nets) {
  port?.on('message', async ({ photo }: MeasureRequest) => {
    try {
      answer({ kind: 'measured', measurement: await measurePhoto(nets, photo) })
    } catch (error) {
      answer({ kind: 'failed', reason: reasonOf(error) })
    }
  })
  answer({ kind: 'ready' })
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

loadNets((workerData as ThreadStart).model).then(serve, (error) => answer({ kind: 'failed', reason: reasonOf(error) }))
