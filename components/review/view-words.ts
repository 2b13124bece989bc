import { VIEW_REFUSALS } from '@/lib/review/view'
import { refusalWords } from './case-words'

/** Why a view was not kept, changed or deleted. */
export const viewWords = (answer: Parameters<typeof refusalWords>[0]): string =>
  VIEW_REFUSALS[answer.code as keyof typeof VIEW_REFUSALS] ?? refusalWords(answer)
