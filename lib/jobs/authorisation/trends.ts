import { exportChart, exportQuality, exportTrends, listPoint, readQuality, readReport, readTrends } from '@/lib/trends'
import type { Actor, StaffActor } from '@/lib/vocabulary'
import type { Verb } from './verb'

const person = (actor: Actor) => actor as StaffActor

/** Trends and quality. */
export const TRENDS_VERBS: Verb[] = [
  {
    name: 'readQuality',
    roles: ['reviewer', 'lead', 'manager', 'auditor'],
    call: (actor) => readQuality(actor, { weeks: 4 }),
  },
  {
    name: 'exportQuality',
    roles: ['reviewer', 'lead', 'manager', 'auditor'],
    call: (actor) => exportQuality(actor, { weeks: 4 }),
  },
  {
    name: 'readTrends',
    roles: ['lead', 'manager', 'auditor'],
    call: (actor) => readTrends(person(actor), { weeks: 1 }),
  },
  {
    name: 'exportTrends',
    roles: ['lead', 'manager', 'auditor'],
    call: (actor) => exportTrends(person(actor), { weeks: 1 }),
  },
  {
    name: 'listPoint',
    roles: ['lead', 'manager', 'auditor'],
    call: (actor) => listPoint(person(actor), { figure: 'checks', from: '2026-01-05', to: '2026-01-11' }),
  },
  {
    name: 'readReport',
    roles: ['lead', 'manager', 'auditor'],
    call: (actor) => readReport(person(actor), { week: '2026-W02' }),
  },
  {
    name: 'exportChart',
    roles: ['lead', 'manager', 'auditor'],
    call: (actor) => exportChart(person(actor), { weeks: 1 }, 'checks'),
  },
]
