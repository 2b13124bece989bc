import 'server-only'

export { askShadowRun } from './ask-shadow-run'
export { changeDraft } from './change-draft'
export { discardDraft } from './discard-draft'
export { draftPolicy, rollBack } from './draft-policy'
export { exportVersions, listVersions, openVersion, versionsWithin } from './list-versions'
export { forgetPolicies, policyAt } from './policy-at'
export { publishPolicy } from './publish-policy'
export {
  finishShadowRun,
  moveShadowRun,
  openShadowRun,
  publishedPolicies,
  type ShadowWork,
} from './shadow-door'
export * from './view'
