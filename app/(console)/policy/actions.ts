'use server'

import * as policy from '@/lib/policy'
import type { ChangeForm, PolicyRefusal, PublishForm, RollBackForm } from '@/lib/policy/view'
import { isNumber, type Result, refuse, type StaffActor } from '@/lib/vocabulary'
import { askAsStaff } from '../ask-as-staff'

const ask = <T>(verb: (actor: StaffActor) => Promise<Result<T, PolicyRefusal>>) => askAsStaff(verb, '/policy')

/** Runs a verb on a number that a version can have. */
const about = async <T>(number: number, verb: (actor: StaffActor) => Promise<Result<T, PolicyRefusal>>) =>
  isNumber(number) ? await ask(verb) : refuse<PolicyRefusal>('not-found')

export const draft = async (basedOn: number, note: string) =>
  ask((actor) => policy.draftPolicy(actor, { basedOn, note }))

export const save = async (form: ChangeForm) => ask((actor) => policy.changeDraft(actor, form))

export const discard = async (number: number) => about(number, (actor) => policy.discardDraft(actor, number))

export const rollBack = async (form: RollBackForm) => ask((actor) => policy.rollBack(actor, form))

export const publish = async (form: PublishForm) => ask((actor) => policy.publishPolicy(actor, form))

export const run = async (number: number) => about(number, (actor) => policy.askShadowRun(actor, number))
