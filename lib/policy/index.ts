/** Rules as pure functions over facts, and the policy in force. Safe in a browser. */
export * from './bands'
export * from './consent'
export * from './policy'
export * from './quality-gate'
export * from './review'
export * from './standing'
