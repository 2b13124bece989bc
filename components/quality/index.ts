export { GoldenPairsDesk } from './golden-pairs-desk'
export { QualityBoard } from './quality-board'
