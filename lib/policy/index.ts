import 'server-only'

export { forgetPolicies, policyAt } from './policy-at'
export * from './view'
