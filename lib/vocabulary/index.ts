/** Words and value types that every stage shares. Safe in a browser. */
export * from './actor'
export * from './checks'
export * from './events'
export * from './instant'
export * from './result'
export * from './review'
export * from './sharing'
export * from './standing'
