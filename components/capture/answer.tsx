import { useRouter } from 'next/navigation'
import type { CaptureLink } from '@/lib/capture/view'
import { canSendAgain, Refused } from './refused'
import { Cleared, Person, Waiting } from './result'
import styles from './result.module.css'
import { Retake } from './retake'
import type { RefusedCode, Screen } from './screen'
import type { Steps } from './steps'
import type { Selfie } from './use-selfie'

const ANSWERS = ['waiting', 'cleared', 'person', 'retake', 'refused'] as const
export type AnswerName = (typeof ANSWERS)[number]
type AnswerScreenOf = Extract<Screen, { name: AnswerName }>

export const isAnswer = (screen: Screen): screen is AnswerScreenOf => ANSWERS.some((name) => name === screen.name)

/** What became of the selfie. A live region from the moment it was sent, so that the outcome is read out. */
export function AnswerScreen({
  screen,
  link,
  now,
  steps,
  selfie,
  onSendAgain,
}: {
  screen: AnswerScreenOf
  link: CaptureLink
  now: number
  steps: Steps
  selfie: Selfie
  onSendAgain: () => void
}) {
  const timeZone = link.state === 'unknown' ? 'UTC' : link.timeZone
  const goOn = useGoOn(steps, selfie, onSendAgain)
  return (
    <div role="status" className={styles.answer}>
      {screen.name === 'waiting' && <Waiting long={selfie.takesLong} />}
      {screen.name === 'cleared' && <Cleared {...screen} operator={link.operator} timeZone={timeZone} now={now} />}
      {screen.name === 'person' && <Person answer={screen.answer} timeZone={timeZone} now={now} />}
      {screen.name === 'retake' && <Retake answer={screen.answer} steps={steps} />}
      {screen.name === 'refused' && (
        <Refused
          code={screen.code}
          operator={link.operator}
          busy={selfie.sending.state === 'sending'}
          onGoOn={() => goOn(screen.code)}
        />
      )}
    </div>
  )
}

/** The one thing that helps after a refusal. */
function useGoOn(steps: Steps, selfie: Selfie, onSendAgain: () => void) {
  const router = useRouter()
  return (code: RefusedCode) => {
    if (canSendAgain(code) && selfie.picture) {
      steps.replace('preview')
      return onSendAgain()
    }
    if (code === 'consent-required') return steps.replace('consent')
    if (code === 'challenge-not-open' || code === 'no-reference-photo') router.refresh()
    selfie.keep(null)
    selfie.forgetAnswer()
    steps.replace('camera')
  }
}
