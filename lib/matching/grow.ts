import { normalised, sum, template } from './score'

type Vector = readonly number[]

/**
 * The template grown by approved selfies, anchored: every photo weighs the same, but the selfies together never more than
 * the references together, so that a chain of wrong approvals can't carry it away. Of length one.
 * @throws RangeError without references, or when descriptors of two matchers were mixed
 */
export function grownTemplate(references: readonly Vector[], selfies: readonly Vector[]): number[] {
  const anchor = template(references)
  if (selfies.length === 0) return anchor
  const weight = selfieWeight(references.length, selfies.length)
  return normalised(sum([scaled(anchor, 1 - weight), scaled(template(selfies), weight)]))
}

/** The share of all selfies together, at most a half. */
export const selfieWeight = (references: number, selfies: number): number =>
  Math.min(0.5, selfies / (references + selfies))

const scaled = (vector: Vector, by: number): number[] => vector.map((value) => value * by)
