import 'server-only'

export { isDatabaseAway } from '@/lib/database'
export { auditOfRows, recordSql } from './compose-records'
export { wasDelivered } from './delivery-records'
export { FOLLOWERS } from './followers'
export { hearRecords, type Told } from './hear-records'
export {
  dropReservation,
  forgetAnswersAbout,
  forgetOldReceipts,
  keepAnswer,
  reserve,
  withReservation,
} from './idempotency'
export { type DriverLabel, findCasesHeardBy, findClosedCases, findDriverIds, findDriverLabels } from './label-records'
export { type AuditEntry, record } from './record'
export {
  type AuditQuery,
  type AuditRow,
  beat,
  buryWorker,
  buryWorkers,
  type EventRow,
  findAuditRecords,
  findEvents,
  findHealth,
  type Health,
  sequenceEvents,
} from './records'
export { markOutcomesTold } from './told-records'
