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
export { hasWordFrom, isFoundBy } from './search-records'
export { setActivity } from './set-activity'
