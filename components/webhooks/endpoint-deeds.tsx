'use client'

import { Button, Modal } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { disable, enable, remove, rotate, sendParked, sendTest } from '@/app/(console)/admin/webhooks/actions'
import { ConfirmWith } from '@/components/access/confirm'
import { Refused } from '@/components/access/refusal'
import { useAskingWith } from '@/components/access/use-asking'
import { type EndpointView, ROTATION_HOURS, type TestAnswer, WEBHOOK_REFUSALS } from '@/lib/webhooks/view'
import { SecretShown } from './secret-shown'
import classes from './webhooks.module.css'
import { outcomeWords } from './words'

type Shown = { kind: 'rotate' } | { kind: 'rotated'; secret: string } | { kind: 'disable' } | { kind: 'delete' }

const TITLES: Record<Shown['kind'], string> = {
  rotate: 'Replace the secret',
  rotated: 'The new secret',
  disable: 'Disable the endpoint',
  delete: 'Delete the endpoint',
}

const testWords = ({ delivered, durationMs, ...answer }: TestAnswer): string =>
  `${delivered ? 'The test got through' : 'The test did not get through'}: ${outcomeWords(answer)} after ${durationMs.toLocaleString('en')} ms.`

const parkedWords = (deliveries: number): string =>
  deliveries === 0
    ? 'Nothing was parked.'
    : deliveries === 1
      ? '1 parked delivery is on its way again.'
      : `${deliveries.toLocaleString('en')} parked deliveries are on their way again.`

const disabledWords = (parked: number): string =>
  parked === 1
    ? 'The endpoint is disabled; 1 waiting delivery is parked.'
    : `The endpoint is disabled; ${parked.toLocaleString('en')} waiting deliveries are parked.`

/** What an admin can do with one endpoint. */
export function EndpointDeeds({ endpoint, say }: { endpoint: EndpointView; say: (words: string | null) => void }) {
  const router = useRouter()
  const [shown, setShown] = useState<Shown | null>(null)
  const { asking, refusal, ask } = useAskingWith(WEBHOOK_REFUSALS)
  const { id, disabled, health } = endpoint
  const once = shown?.kind === 'rotated'
  const show = (next: Shown | null) => {
    say(null)
    setShown(next)
  }
  const done = (words: string) => {
    setShown(null)
    say(words)
  }
  const common = { words: WEBHOOK_REFUSALS, close: () => show(null) }
  return (
    <div className={classes.deeds}>
      <Refused>{refusal}</Refused>
      <Button
        size="xs"
        loading={asking}
        onClick={() =>
          ask(
            () => sendTest(id),
            (answer) => say(testWords(answer)),
          )
        }
      >
        Send a test
      </Button>
      {health.parked > 0 && !disabled && (
        <Button
          size="xs"
          loading={asking}
          onClick={() =>
            ask(
              () => sendParked(id),
              ({ deliveries }) => say(parkedWords(deliveries)),
            )
          }
        >
          Send all parked again
        </Button>
      )}
      <Button size="xs" onClick={() => show({ kind: 'rotate' })}>
        Replace secret
      </Button>
      {disabled ? (
        <Button
          size="xs"
          loading={asking}
          onClick={() =>
            ask(
              () => enable(id),
              () => say('The endpoint is enabled.'),
            )
          }
        >
          Enable
        </Button>
      ) : (
        <Button size="xs" onClick={() => show({ kind: 'disable' })}>
          Disable
        </Button>
      )}
      <Button size="xs" onClick={() => show({ kind: 'delete' })}>
        Delete
      </Button>
      <Modal
        opened={shown !== null}
        onClose={() => show(null)}
        title={shown ? TITLES[shown.kind] : ''}
        closeOnClickOutside={!once}
        closeOnEscape={!once}
        withCloseButton={!once}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {shown?.kind === 'rotate' && (
          <ConfirmWith
            {...common}
            deed="Make a new secret"
            action={() => rotate(id)}
            onOk={({ secret }) => show({ kind: 'rotated', secret })}
          >
            <p>
              For {ROTATION_HOURS} hours every message carries two signatures, one by the new secret and one by the
              present one: give the receiver the new secret within that time. A secret from an earlier change that still
              signs ends now.
            </p>
          </ConfirmWith>
        )}
        {shown?.kind === 'rotated' && (
          <SecretShown
            secret={shown.secret}
            done={() => done('The secret is replaced; the old one signs for 24 hours more.')}
          >
            <p>Copy it now and keep it where secrets are kept. It is not shown again.</p>
          </SecretShown>
        )}
        {shown?.kind === 'disable' && (
          <ConfirmWith
            {...common}
            deed="Disable the endpoint"
            action={() => disable(id)}
            onOk={({ parked }) => done(disabledWords(parked))}
          >
            <p>
              Nothing more is sent to <b>{endpoint.url}</b>. What waits and what happens meanwhile is parked; once it is
              enabled you can send all of it again.
            </p>
          </ConfirmWith>
        )}
        {shown?.kind === 'delete' && (
          <ConfirmWith
            {...common}
            deed="Delete the endpoint"
            action={() => remove(id)}
            onOk={() => router.push('/admin/webhooks')}
          >
            <p>
              <b>{endpoint.url}</b> is taken away for good, with its secret and the list of what was sent.{' '}
              {health.waiting + health.parked > 0 &&
                `${(health.waiting + health.parked).toLocaleString('en')} deliveries that wait or are parked are dropped. `}
              The events themselves stay in the feed.
            </p>
          </ConfirmWith>
        )}
      </Modal>
    </div>
  )
}
