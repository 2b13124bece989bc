'use server'

import type { Result, StaffActor } from '@/lib/vocabulary'
import * as webhooks from '@/lib/webhooks'
import type { EndpointForm, WebhookRefusal } from '@/lib/webhooks/view'
import { askAsStaff } from '../../ask-as-staff'

const ask = <T>(verb: (actor: StaffActor) => Promise<Result<T, WebhookRefusal>>) => askAsStaff(verb, '/admin/webhooks')

export const create = async (form: EndpointForm) => ask((actor) => webhooks.createEndpoint(actor, form))

export const rotate = async (id: string) => ask((actor) => webhooks.rotateSecret(actor, String(id)))

export const sendTest = async (id: string) => ask((actor) => webhooks.testEndpoint(actor, String(id)))

export const disable = async (id: string) => ask((actor) => webhooks.disableEndpoint(actor, String(id)))

export const enable = async (id: string) => ask((actor) => webhooks.enableEndpoint(actor, String(id)))

export const remove = async (id: string) => ask((actor) => webhooks.deleteEndpoint(actor, String(id)))

export const sendAgain = async (id: string, deliveryId: string) =>
  ask((actor) => webhooks.redeliver(actor, String(id), String(deliveryId)))

export const sendParked = async (id: string) => ask((actor) => webhooks.redeliverParked(actor, String(id)))
