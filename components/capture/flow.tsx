import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { CaptureLink, CaptureOutcome } from '@/lib/capture/view'
import { type AnswerName, AnswerScreen, isAnswer } from './answer'
import { CameraScreen } from './camera'
import { Consent, type ConsentDecision } from './consent'
import type { Deadline } from './deadline'
import { Ended } from './ended'
import { Frame } from './frame'
import { OtherPath } from './other-path'
import { Preview } from './preview'
import { Prompt } from './prompt'
import { type Screen, screenOf } from './screen'
import { Moving, NoReference } from './standstill'
import { type Steps, useSteps } from './steps'
import { type Selfie, useSelfie } from './use-selfie'

export type FlowProps = {
  link: CaptureLink
  /** How the newest selfie came out, where the page needs it. */
  known: CaptureOutcome | null
  /** Until when the check can be done; null once the link is no longer open. */
  deadline: Deadline | null
  /** The server's clock when it drew the page, in milliseconds. */
  now: number
  /** Days that a driver may work on the equal path before its result is needed. */
  graceDays: number
  /** True when the server has noted the answer; it sends the page anew then. */
  answerConsent: (
    decision: ConsentDecision,
    releaseVersion: number,
    locale: string,
    acrossAccounts: boolean,
  ) => Promise<boolean>
  /** True when the server has noted the wish; it sends the page anew then. */
  askForPerson: () => Promise<boolean>
}

const PROGRESS: Partial<Record<Screen['name'], number>> = { prompt: 1, moving: 1, consent: 2, 'no-reference': 2 }
const WITH_WAY_BACK: readonly Screen['name'][] = ['camera', 'preview', 'other']

/** From the prompt to the answer: what the server knows decides which screen is shown, the address which step. */
export function Flow(props: FlowProps) {
  const { link } = props
  const steps = useSteps()
  const selfie = useSelfie(props.known)
  const screen = screenOf(link, selfie.answer, steps.step, selfie.picture !== null)
  useReopened(link, screen, steps)
  const send = async () => {
    if (await selfie.send()) steps.replace('answer')
  }
  const wayBack = WITH_WAY_BACK.includes(screen.name)
  return (
    <Frame
      white
      name={screen.name}
      operator={link.operator}
      languageHref={steps.languageHref}
      progress={wayBack || link.state === 'unknown' ? undefined : (PROGRESS[screen.name] ?? 3)}
      onBack={wayBack ? () => steps.go(screen.name === 'preview' ? 'camera' : 'prompt') : undefined}
    >
      {isAnswer(screen) ? (
        <AnswerScreen {...props} screen={screen} steps={steps} selfie={selfie} onSendAgain={send} />
      ) : (
        <StepScreen {...props} screen={screen} steps={steps} selfie={selfie} onSend={send} />
      )}
    </Frame>
  )
}

/** A selfie that turned out unusable after a reload has opened the link again: the page is read anew. */
function useReopened(link: CaptureLink, screen: Screen, steps: Steps) {
  const router = useRouter()
  const reopened = link.state === 'ended' && screen.name === 'retake'
  useEffect(() => {
    if (!reopened) return
    steps.replace('answer')
    router.refresh()
  }, [reopened, router, steps])
}

type StepScreenProps = FlowProps & {
  screen: Exclude<Screen, { name: AnswerName }>
  steps: Steps
  selfie: Selfie
  onSend: () => void
}

function StepScreen({ screen, steps, selfie, onSend, ...props }: StepScreenProps) {
  const { link, graceDays, deadline } = props
  switch (screen.name) {
    case 'prompt':
      return deadline && <Prompt link={screen.link} deadline={deadline} steps={steps} />
    case 'moving':
      return <Moving operator={link.operator} />
    case 'no-reference':
      return <NoReference operator={link.operator} />
    case 'other':
      return <OtherPath link={screen.link} graceDays={graceDays} steps={steps} onConfirm={props.askForPerson} />
    case 'camera':
      return <CameraScreen onPicture={(picture) => [selfie.keep(picture), steps.go('preview')]} />
    case 'preview': {
      const again = () => [selfie.keep(null), steps.replace('camera')]
      return (
        selfie.picture && <Preview picture={selfie.picture} sending={selfie.sending} onUse={onSend} onAgain={again} />
      )
    }
    case 'ended':
      return (
        <Ended
          end={screen.end}
          operator={link.operator}
          mayWork={screen.mayWork}
          keepsEvidence={link.state === 'ended' && link.keepsEvidence}
        />
      )
    case 'consent': {
      const { version, locale } = screen.link.release
      const answer = async (decision: ConsentDecision, acrossAccounts: boolean) => {
        const noted = await props.answerConsent(decision, version, locale, acrossAccounts)
        if (noted) selfie.forgetAnswer()
        if (noted && decision === 'granted') steps.replace('camera')
        return noted
      }
      return <Consent link={screen.link} graceDays={graceDays} onAnswer={answer} />
    }
  }
}
