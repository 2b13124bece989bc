export { KeyCap } from './key-cap'
export { Badge, StatusWord, ToneWord } from './status-word'
export { bandWords, findingWords, type StatusName, standingWords, suspensionWords, type Tone } from './words'
