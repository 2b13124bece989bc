import { Figures } from '@/components/shell'
import type { PersonQuality } from '@/lib/trends/view'
import { Figure } from './figure'
import { intervalWords, rateWords, timeWords } from './quality-words'

/** A reviewer's own figures in a row. */
export function OwnFigures({ person }: { person: PersonQuality }) {
  const { golden } = person
  return (
    <Figures
      items={[
        { value: person.decisions, caption: 'decisions' },
        { value: <Figure words={intervalWords(golden.dPrime)} />, caption: 'd′ on golden pairs' },
        { value: <Figure words={intervalWords(golden.criterion)} />, caption: 'bias' },
        { value: <Figure words={rateWords(person.agreed)} />, caption: 'agreed with a second person' },
        { value: <Figure words={rateWords(person.overturned)} />, caption: 'overturned' },
        { value: timeWords(person.medianMs), caption: 'median time' },
      ]}
    />
  )
}
