'use client'

import { IconCamera, IconPaperclip, IconPhoto } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Alert, Button, FileButton, Note } from '@/components/capture/controls'
import { Actions, Title } from '@/components/capture/frame'
import { type Picture, pictureFromFile } from '@/components/capture/picture'
import { type AppealLink, STATEMENT_MAX, STATEMENT_MIN } from '@/lib/appeals/view'
import { inLanguage, MAX_UPLOAD_MEGABYTES } from '@/lib/vocabulary'
import classes from './appeal-page.module.css'
import type { AppealDates } from './dates'
import { type Refused, sendAppeal } from './send-appeal'

type Open = Extract<AppealLink, { state: 'open' }>

/** What was decided, until when, what happens next; then the driver's words and pictures. What was typed stays whatever happens. */
export function AppealForm({ link, dates }: { link: Open; dates: AppealDates }) {
  const t = useTranslations('appeal')
  const router = useRouter()
  const [said, setSaid] = useState('')
  const [photo, setPhoto] = useState<Picture | null>(null)
  const [attachment, setAttachment] = useState<Picture | null>(null)
  const [tried, setTried] = useState(false)
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const length = said.trim().length
  const letter = inLanguage(link.notice.locale)
  const wrong =
    length < STATEMENT_MIN
      ? t('short', { least: STATEMENT_MIN })
      : length > STATEMENT_MAX
        ? t('over', { count: length - STATEMENT_MAX })
        : null

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (sending) return
    setTried(true)
    if (wrong) {
      field.current?.focus()
      return
    }
    setSending(true)
    setRefused(null)
    const answer = await sendAppeal({ statement: said, locale: link.locale, photo, attachment })
    setSending(false)
    if (answer === null) router.refresh()
    else setRefused(answer)
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate className={classes.form}>
      <Title>{t('title')}</Title>
      <p>{t('lead')}</p>
      <section className={classes.letter} aria-label={t('letter')}>
        <h2 {...letter}>{link.notice.subject}</h2>
        <details>
          <summary>{t('letter')}</summary>
          <p {...letter}>{link.notice.body}</p>
        </details>
      </section>
      <Note>{t.rich(link.late ? 'late' : 'until', { date: dates.appealBy ?? '', b: (words) => <b>{words}</b> })}</Note>
      <Statement value={said} change={setSaid} wrong={tried ? wrong : null} field={field} />
      <Pictures
        consented={link.consented}
        photo={photo}
        attachment={attachment}
        setPhoto={(next) => {
          setPhoto(next)
          setRefused(null)
        }}
        setAttachment={setAttachment}
      />
      <section>
        <h2>{t('nextTitle')}</h2>
        <ul className={classes.next}>
          <li>{t('next.who')}</li>
          <li>{t('next.when', { hours: link.decideWithinHours })}</li>
          <li>{t('next.letter')}</li>
          <li>{t('next.once')}</li>
        </ul>
      </section>
      <RefusedWords refused={refused} />
      <Actions>
        <Button look="primary" type="submit" busy={sending}>
          {t(sending ? 'sending' : 'send')}
        </Button>
      </Actions>
    </form>
  )
}

type StatementProps = {
  value: string
  change: (value: string) => void
  wrong: string | null
  field: React.RefObject<HTMLTextAreaElement | null>
}

function Statement({ value, change, wrong, field }: StatementProps) {
  const t = useTranslations('appeal')
  const id = useId()
  const left = STATEMENT_MAX - value.trim().length
  return (
    <section>
      <label htmlFor={id}>
        <h2>{t('statement')}</h2>
      </label>
      <p className={classes.small} id={`${id}-hint`}>
        {t('statementHint', { most: STATEMENT_MAX })}
      </p>
      <textarea
        id={id}
        ref={field}
        rows={7}
        dir={value ? 'auto' : undefined}
        value={value}
        required
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-hint ${id}-said`}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <p
        className={classes.small}
        id={`${id}-said`}
        role={wrong ? 'alert' : undefined}
        data-wrong={wrong !== null || undefined}
      >
        {wrong ?? (left < 500 ? (left >= 0 ? t('left', { count: left }) : t('over', { count: -left })) : '')}
      </p>
    </section>
  )
}

type PicturesProps = {
  consented: boolean
  photo: Picture | null
  attachment: Picture | null
  setPhoto: (picture: Picture | null) => void
  setAttachment: (picture: Picture | null) => void
}

function Pictures({ consented, photo, attachment, setPhoto, setAttachment }: PicturesProps) {
  const t = useTranslations('appeal')
  if (!consented)
    return (
      <section>
        <h2>{t('photoTitle')}</h2>
        <Note>{t('photoNone')}</Note>
      </section>
    )
  return (
    <>
      <One
        title={t('photoTitle')}
        hint={t('photoHint', { megabytes: MAX_UPLOAD_MEGABYTES })}
        alt={t('photoAlt')}
        picture={photo}
        take={setPhoto}
        buttons={(onFile) => (
          <>
            <FileButton look="plain" camera onFile={onFile}>
              <IconCamera size={22} stroke={1.75} aria-hidden /> {t('takePhoto')}
            </FileButton>
            <FileButton onFile={onFile}>
              <IconPhoto size={20} stroke={1.75} aria-hidden /> {t('choosePhoto')}
            </FileButton>
          </>
        )}
      />
      <One
        title={t('attachTitle')}
        hint={t('attachHint', { megabytes: MAX_UPLOAD_MEGABYTES })}
        alt={t('attachAlt')}
        picture={attachment}
        take={setAttachment}
        buttons={(onFile) => (
          <FileButton onFile={onFile}>
            <IconPaperclip size={20} stroke={1.75} aria-hidden /> {t('attach')}
          </FileButton>
        )}
      />
    </>
  )
}

type OneProps = {
  title: string
  hint: string
  alt: string
  picture: Picture | null
  take: (picture: Picture | null) => void
  buttons: (onFile: (file: File) => void) => ReactNode
}

/** One picture: to be chosen, and to be looked at before it goes. */
function One({ title, hint, alt, picture, take, buttons }: OneProps) {
  const t = useTranslations('appeal')
  const [unreadable, setUnreadable] = useState(false)
  useEffect(() => () => (picture ? URL.revokeObjectURL(picture.url) : undefined), [picture])
  async function choose(file: File): Promise<void> {
    const next = await pictureFromFile(file)
    setUnreadable(next === null)
    if (next) take(next)
  }
  return (
    <section>
      <h2>{title}</h2>
      <p className={classes.small}>{hint}</p>
      {unreadable && <Alert>{t('unreadable')}</Alert>}
      {picture ? (
        <figure className={classes.picture}>
          <img src={picture.url} alt={alt} />
          <Button look="quiet" onClick={() => take(null)}>
            {t('remove')}
          </Button>
        </figure>
      ) : (
        <div className={classes.buttons}>{buttons((file) => void choose(file))}</div>
      )}
    </section>
  )
}

function RefusedWords({ refused }: { refused: Refused | null }) {
  const t = useTranslations()
  if (refused === null) return null
  if (refused.what === 'photo')
    return (
      <Alert>
        <b>{t('appeal.refused.photo')}.</b> {t(`retake.${refused.code}.title`)} {t(`retake.${refused.code}.advice`)}
      </Alert>
    )
  return (
    <Alert>
      <b>{t('appeal.refused.other')}.</b> {t(`appeal.refused.${refused.code}`, { megabytes: MAX_UPLOAD_MEGABYTES })}
    </Alert>
  )
}
