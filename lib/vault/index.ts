import 'server-only'

export { DriverErased, destroyDriverKey, driverKey, driverKeys, ensureDriverKey } from './driver-key'
export { beginInspection, inspectionOf, inspectionsOf } from './inspection'
export { findInspectionsOf, type InspectionRecord } from './inspection-records'
export {
  destroyFiles,
  destroyObjects,
  forgetObjects,
  forgetObjectsOf,
  keepObjects,
  objectIdsOf,
  readObject,
  StorageUnavailable,
  type StoredObject,
  sweepVault,
  writeObject,
} from './objects'
export { MAX_UPLOAD_BYTES, reencode, thumbnail } from './reencode'
export { openBytes, sealBytes } from './seal'
export { openText, sealText } from './text'
