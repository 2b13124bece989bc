'use server'

import { staffActor } from '@/lib/access'
import {
  askForNewSelfie,
  assignAppeal,
  decideAppeal,
  findInHearing,
  giveBackAppeal,
  hearingLandmarks,
  leadsToAsk,
  markLookedAt,
  noteStatementRead,
  previewLetter,
  takeAppeal,
  waitNoLonger,
} from '@/lib/appeals'
import type { AppealRefusal, AssignForm, HearingFindingForm, OutcomeForm } from '@/lib/appeals/view'
import { isId, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { askAsStaff } from '../ask-as-staff'

type Answer<T> = Result<T, AppealRefusal | 'signed-out'>

const ask = <T>(verb: (actor: StaffActor) => Promise<Result<T, AppealRefusal>>, quiet = false) =>
  askAsStaff(verb, quiet ? null : '/appeals')

const known = (...ids: unknown[]): boolean => ids.every(isId)

/** Runs a verb on an id that can be one. Each refuses as the verb of its name does, and `signed-out`. */
const about =
  <T>(verb: (actor: StaffActor, id: string) => Promise<Result<T, AppealRefusal>>) =>
  async (id: string): Promise<Answer<T>> =>
    known(id) ? await ask((actor) => verb(actor, id)) : refuse('not-found')

export const take = async (id: string) => about((actor, one) => takeAppeal(actor, one))(id)
export const giveBack = async (id: string) => about((actor, one) => giveBackAppeal(actor, one))(id)
export const statementRead = async (id: string) => about((actor, one) => noteStatementRead(actor, one))(id)
export const askSelfie = async (id: string) => about((actor, one) => askForNewSelfie(actor, one))(id)
export const waitNoMore = async (id: string) => about((actor, one) => waitNoLonger(actor, one))(id)
export const lookedAt = async (id: string) => about((actor, one) => markLookedAt(actor, one))(id)

export const assign = async (form: AssignForm) => ask((actor) => assignAppeal(actor, form))
export const found = async (form: HearingFindingForm) => ask((actor) => findInHearing(actor, form))
export const decide = async (form: OutcomeForm) => ask((actor) => decideAppeal(actor, form))
export const preview = async (form: OutcomeForm) => ask((actor) => previewLetter(actor, form), true)

export async function askable(id: string): Promise<Answer<{ id: string; name: string }[]>> {
  return known(id) ? await ask((actor) => leadsToAsk(actor, id), true) : refuse('not-found')
}

export async function landmarks(
  id: string,
  photoId: string,
): Promise<Result<number[] | null, 'forbidden' | 'not-found' | 'signed-out'>> {
  const actor = await staffActor()
  if (!actor) return refuse('signed-out')
  if (!known(id, photoId)) return refuse('not-found')
  return await hearingLandmarks(actor, id, photoId)
}
