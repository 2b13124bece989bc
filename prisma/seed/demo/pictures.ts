import { hasFace } from '@/lib/matching/engine/measurement'
import { score, template } from '@/lib/matching/score'
import { bandOf, FIRST_POLICY, scaleOf } from '@/lib/policy'
import type { Band } from '@/lib/vocabulary'
import { measurementOf } from '../people'
import type { Role } from './role'

/** Which pictures are taken: each is sent once as a check, or enrolled. */
export class Pictures {
  #used = new Set<string>()

  /** Takes a picture, such as `p07/2`. Throws when it is taken. */
  use(file: string): void {
    if (this.#used.has(file)) throw new Error(`the picture ${file} is used twice`)
    this.#used.add(file)
  }

  isFree(file: string): boolean {
    return !this.#used.has(file)
  }
}

function descriptorOf(file: string): number[] {
  const measurement = measurementOf(`${file}.jpg`)
  if (!hasFace(measurement)) throw new Error(`no face was measured in ${file}`)
  return measurement.descriptor
}

/** The band into which a selfie falls against a driver's references, as the product will find. */
export function bandOfSelfie(role: Role, file: string): Band {
  const references = role.references.map((shot) => descriptorOf(`${role.person}/${shot}`))
  return bandOf(score(descriptorOf(file), template(references)), FIRST_POLICY.thresholds[scaleOf(references.length)])
}
