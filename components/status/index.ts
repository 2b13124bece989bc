export { Cap, KeyCap } from './key-cap'
export { Badge, BandWord, StatusWord } from './status-word'
export {
  bandWords,
  challengeWords,
  findingWords,
  type StatusName,
  standingWords,
  statusWords,
  suspensionWords,
  type Tone,
  verificationWords,
} from './words'
