'use server'

import {
  claimSharing,
  comparePair,
  confirmSharing,
  dismissSharing,
  mergeSharing,
  overturnSharing,
  proposeConfirmation,
  readConstellation,
  releaseSharing,
  reopenSharing,
  splitAccounts,
  startBackfill,
  watchSharing,
} from '@/lib/sharing'
import type {
  BackfillProgress,
  Constellation,
  MergeForm,
  PairForm,
  SharingDeedForm,
  SharingRefusal,
  SplitForm,
} from '@/lib/sharing/view'
import { isId, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { askAsStaff } from '../ask-as-staff'

type Answer<T> = Result<T, SharingRefusal | 'signed-out'>

const ask = <T>(verb: (actor: StaffActor) => Promise<Result<T, SharingRefusal>>, quiet = false) =>
  askAsStaff(verb, quiet ? null : '/sharing')

const known = (...ids: unknown[]): boolean => ids.every(isId)

/** Each refuses as the verb of its name does, and `signed-out`. */
export async function claim(caseId: string): Promise<Answer<{ expiresAt: string }>> {
  return known(caseId) ? await ask((actor) => claimSharing(actor, caseId)) : refuse('not-found')
}

/** Keeps a claim that is held, without reading the page again. */
export async function keepClaim(caseId: string): Promise<Answer<{ expiresAt: string }>> {
  return known(caseId) ? await ask((actor) => claimSharing(actor, caseId), true) : refuse('not-found')
}

export async function release(caseId: string): Promise<Answer<null>> {
  return known(caseId) ? await ask((actor) => releaseSharing(actor, caseId)) : refuse('not-found')
}

export const propose = async (form: SharingDeedForm) => ask((actor) => proposeConfirmation(actor, form))
export const confirm = async (form: SharingDeedForm) => ask((actor) => confirmSharing(actor, form))
export const watch = async (form: SharingDeedForm) => ask((actor) => watchSharing(actor, form))
export const dismiss = async (form: SharingDeedForm) => ask((actor) => dismissSharing(actor, form))
export const reopen = async (form: SharingDeedForm) => ask((actor) => reopenSharing(actor, form))
export const overturn = async (form: SharingDeedForm) => ask((actor) => overturnSharing(actor, form))
export const split = async (form: SplitForm) => ask((actor) => splitAccounts(actor, form))
export const merge = async (form: MergeForm) => ask((actor) => mergeSharing(actor, form))
export const compare = async (form: PairForm) => ask((actor) => comparePair(actor, form))
export const backfill = async (): Promise<Answer<BackfillProgress>> => ask((actor) => startBackfill(actor))

export async function constellation(caseId: string, driverId: string): Promise<Answer<Constellation>> {
  return known(caseId, driverId)
    ? await ask((actor) => readConstellation(actor, caseId, driverId), true)
    : refuse('not-found')
}
