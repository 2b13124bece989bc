export { duration } from './duration'
export { CanWork, LivelihoodClock } from './livelihood-clock'
export { useNow } from './now'
export { Elapsed, RelativeTime, TimeOfDay } from './relative-time'
