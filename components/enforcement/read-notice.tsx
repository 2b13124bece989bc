'use client'

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { readNotice } from '@/app/(console)/suspensions/actions'
import { NOTICE_LABELS, type NoticeText, type SentNotice } from '@/lib/enforcement/view'
import { LetterWords } from './letter-words'
import classes from './panel.module.css'

const NOT_READ = 'The letter could not be read. Try again.'
const GONE = 'The letter is gone: the driver’s data was erased.'
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** Opens a letter exactly as it was sent. Each reading is in the audit log. */
export function ReadNotice({ notice }: { notice: Pick<SentNotice, 'id' | 'kind'> }) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState<NoticeText | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const label = NOTICE_LABELS[notice.kind]

  async function read(): Promise<void> {
    setOpen(true)
    setFailed(null)
    const answer = await readNotice(notice.id).catch(() => null)
    if (answer?.ok) setText(answer.value)
    else setFailed(answer?.code === 'not-found' ? GONE : NOT_READ)
  }

  return (
    <>
      <button type="button" className={classes.openLetter} onClick={() => void read()}>
        {label}
      </button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={`Notice: ${label}`}
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close the letter' }}
      >
        {failed && <p role="alert">{failed}</p>}
        {!failed && !text && <p role="status">Opening the letter…</p>}
        {text && (
          <>
            <LetterWords {...text} />
            <p className={classes.proof}>
              {text.whole ? 'Kept as sent' : 'Not as it was sent'} on {exact.format(new Date(text.composedAt))}. SHA-256{' '}
              <code>{text.sha256}</code>. The keys in its addresses are the driver’s alone and not shown.
            </p>
          </>
        )}
        <Button mt="md" onClick={() => setOpen(false)}>
          Close
        </Button>
      </Modal>
    </>
  )
}
