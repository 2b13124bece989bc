export { BandWord } from './band-word'
export { FindingWord } from './finding-word'
export { Cap, KeyCap } from './key-cap'
export { Badge, StatusWord, ToneWord } from './status-word'
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
