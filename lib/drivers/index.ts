import 'server-only'

export { putDriver } from './put-driver'
export { type DriverRecord, findDriver, findDriverByRef, findDrivers, lockDriver } from './records'
export { setActivity } from './set-activity'
