import 'server-only'

export { exportQuality } from './export-quality'
export { exportTrends } from './export-trends'
export { foldTrends } from './fold-trends'
export { listPoint } from './list-point'
export { readQuality } from './read-quality'
export { readTrends } from './read-trends'
export { runShadow } from './shadow-run'
