import 'server-only'

export { putDriver } from './put-driver'
export {
  type DriverRecord,
  eraseDriverRow,
  findDriver,
  findDriverByRef,
  findRefs,
  lockDriver,
  markLeaving,
} from './records'
export { setActivity } from './set-activity'
