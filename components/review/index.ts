export { Bench } from './bench'
export type { BenchActions, ClaimReport } from './bench-actions'
