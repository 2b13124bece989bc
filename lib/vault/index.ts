import 'server-only'

export { DriverErased, destroyDriverKey, driverKey, driverKeys, ensureDriverKey } from './driver-key'
export {
  destroyFiles,
  destroyObjects,
  forgetObjects,
  forgetObjectsOf,
  keepObjects,
  readObject,
  StorageUnavailable,
  type StoredObject,
  sweepVault,
  writeObject,
} from './objects'
export { MAX_UPLOAD_BYTES, reencode, thumbnail } from './reencode'
export { openBytes, sealBytes } from './seal'
export { openText, sealText } from './text'
