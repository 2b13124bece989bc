import type { SignalFact } from './assess'

export type ComparedPair = {
  driverId: string
  otherId: string
  firstId: string
  secondId: string
  finding: string
}

type FaceFact = Pick<SignalFact, 'signal' | 'driverId' | 'otherId' | 'verificationIds'>

/**
 * What the people who compared selfies make of a face signal. Two accounts' face is supported by one pair of selfies
 * found the same person; it is refuted when the selfie that gave rise to it was found another person's, and no pair is
 * the same. Several faces on one account are supported when one of the other face's selfies was found another person
 * than one outside of it, and refuted when it was found the same. Two people who disagree on one pair cancel out.
 */
export function foundByPeople(fact: FaceFact, pairs: readonly ComparedPair[]): 'supports' | 'refutes' | null {
  const [supporting, refuting] =
    fact.signal === 'shared_face' ? ['same_person', 'different_people'] : ['different_people', 'same_person']
  const bearing = pairs.filter((pair) => bearsOn(fact, pair))
  const agreed = (finding: string, against: string) =>
    bearing.filter(
      (pair) => pair.finding === finding && !bearing.some((other) => isSame(pair, other) && other.finding === against),
    )
  if (agreed(supporting, refuting).length > 0) return 'supports'
  const said = agreed(refuting, supporting)
  const about = fact.signal === 'shared_face' ? said.filter((pair) => touches(fact, pair)) : said
  return about.length > 0 ? 'refutes' : null
}

/** Whether a compared pair says anything about a face signal. */
export function bearsOn(fact: FaceFact, pair: ComparedPair): boolean {
  const accounts = [pair.driverId, pair.otherId].sort()
  if (accounts[0] !== fact.driverId || accounts[1] !== fact.otherId) return false
  return fact.signal === 'shared_face' || within(fact, pair.firstId) !== within(fact, pair.secondId)
}

const within = (fact: FaceFact, id: string): boolean => fact.verificationIds.includes(id)
const touches = (fact: FaceFact, pair: ComparedPair): boolean =>
  within(fact, pair.firstId) || within(fact, pair.secondId)
const isSame = (a: ComparedPair, b: ComparedPair): boolean =>
  [a.firstId, a.secondId].sort().join() === [b.firstId, b.secondId].sort().join()
