import 'server-only'

export { exportTrends } from './export-trends'
export { readTrends } from './read-trends'
