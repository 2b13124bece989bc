'use client'

import '@/components/theme/arabic.css'
import { Button, Textarea } from '@mantine/core'
import { useCallback, useState } from 'react'
import { decide, preview } from '@/app/(console)/appeals/actions'
import { Refused } from '@/components/access/refusal'
import { useDeed } from '@/components/deeds/use-deed'
import { APPEAL_REFUSALS, type AppealRefusal, type OutcomeForm as Form, type Hearing } from '@/lib/appeals/view'
import { APPEAL_OUTCOMES, type AppealOutcome, type AppealReason, inLanguage } from '@/lib/vocabulary'
import { APPEAL_REASON_LABELS, OUTCOME_LABELS, REASONS_FOR } from './appeal-words'
import classes from './outcome-form.module.css'
import parts from './parts.module.css'

const LANGUAGE = new Intl.DisplayNames('en', { type: 'language' })

const FOLLOWS: Record<AppealOutcome, string> = {
  upheld: 'The decision and what followed from it stay as they are.',
  changed: 'The decision stays; the suspension ends earlier, or now.',
  overturned:
    'Undoes all of it in one: the check is approved, the suspension and its strike are struck, evidence of sharing that rested on it falls, and the platform is told.',
}

type Letter = { subject: string; body: string; locale: string }

/** Outcome, reasons for the letter, the letter to be read, and only then the button that sends it. */
export function OutcomeForm({ hearing }: { hearing: Hearing }) {
  const { asking, refusal, ask } = useDeed<AppealRefusal>(APPEAL_REFUSALS)
  const [outcome, setOutcome] = useState<AppealOutcome | null>(null)
  const [reasons, setReasons] = useState<AppealReason[]>([])
  const [end, setEnd] = useState('')
  const [note, setNote] = useState('')
  const [letter, setLetter] = useState<Letter | null>(null)

  /** The letter comes with the button that sends it: both are brought into sight. */
  const showWhole = useCallback((article: HTMLElement | null) => {
    article?.parentElement?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }, [])

  function change(act: () => void): void {
    setLetter(null)
    act()
  }
  const whyNot = (one: AppealOutcome): string | null => {
    if (one === 'overturned' && hearing.own?.finding === 'different_people')
      return APPEAL_REFUSALS['finding-contradicts']
    return one === 'changed' ? hearing.mayChange.why : null
  }
  const form = (): Form => ({
    appealId: hearing.id,
    outcome: outcome ?? 'upheld',
    reasons,
    note,
    ...(outcome === 'changed' && end ? { endsAt: new Date(end).toISOString() } : {}),
  })

  return (
    <div className={classes.outcome}>
      <fieldset>
        <legend className="visually-hidden">Outcome</legend>
        {APPEAL_OUTCOMES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={outcome === one}
            aria-disabled={whyNot(one) !== null || undefined}
            title={whyNot(one) ?? undefined}
            onClick={() =>
              whyNot(one) === null &&
              change(() => {
                setOutcome(one)
                setReasons([])
              })
            }
          >
            {OUTCOME_LABELS[one]}
          </button>
        ))}
      </fieldset>
      {APPEAL_OUTCOMES.flatMap((one) => whyNot(one) ?? []).map((why) => (
        <p key={why} className={parts.fine}>
          {why}
        </p>
      ))}
      {outcome && (
        <>
          <p>{FOLLOWS[outcome]}</p>
          {outcome === 'changed' && (
            <label className={classes.end}>
              New end, your time
              <input
                className={parts.field}
                type="datetime-local"
                value={end}
                onChange={(event) => {
                  const { value } = event.currentTarget
                  change(() => setEnd(value))
                }}
              />
              <span className={classes.hint}>Left empty: it ends now.</span>
            </label>
          )}
          <fieldset className={classes.reasons}>
            <legend>Reasons for the letter</legend>
            {REASONS_FOR[outcome].map((reason) => (
              <label key={reason}>
                <input
                  type="checkbox"
                  checked={reasons.includes(reason)}
                  onChange={() =>
                    change(() =>
                      setReasons((before) =>
                        before.includes(reason) ? before.filter((one) => one !== reason) : [...before, reason],
                      ),
                    )
                  }
                />
                {APPEAL_REASON_LABELS[reason]}
              </label>
            ))}
          </fieldset>
          <Textarea
            label="Note for the file"
            description="The driver does not read it."
            rows={2}
            maxLength={2_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {letter && (
            <article className={parts.letter} ref={showWhole} aria-label="The letter as it will go">
              <h4>
                <bdi {...inLanguage(letter.locale)}>{letter.subject}</bdi> <span>in {LANGUAGE.of(letter.locale)}</span>
              </h4>
              <p {...inLanguage(letter.locale)}>{letter.body}</p>
            </article>
          )}
          <Refused>{refusal}</Refused>
          <div className={parts.send}>
            {letter ? (
              <Button
                variant="filled"
                loading={asking}
                onClick={() =>
                  void ask(
                    () => decide(form()),
                    () => undefined,
                  )
                }
              >
                {OUTCOME_LABELS[outcome]}: record and send
              </Button>
            ) : (
              <Button
                variant="filled"
                loading={asking}
                disabled={reasons.length === 0}
                onClick={() => void ask(() => preview(form()), setLetter)}
              >
                Read the letter
              </Button>
            )}
          </div>
          {!letter && reasons.length === 0 && <p className={parts.fine}>Choose at least one reason.</p>}
        </>
      )}
    </div>
  )
}
