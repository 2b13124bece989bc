import 'server-only'

export { putDriver } from './put-driver'
export { type DriverRecord, findDriver, findDriverByRef, lockDriver } from './records'
export { setActivity } from './set-activity'
