'use client'

import { Button, Modal } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { VersionPage } from '@/lib/policy/view'
import classes from './policy.module.css'
import { TextForm } from './text-form'
import { type PolicyAnswer, usePolicyAsk } from './use-policy-ask'

export type VersionActions = {
  publish: (form: {
    number: number
    revision: number
    reason: string
  }) => Promise<PolicyAnswer<{ inForceFrom: string }>>
  rollBack: (form: { to: number; note: string }) => Promise<PolicyAnswer<{ number: number }>>
  discard: (number: number) => Promise<PolicyAnswer<null>>
}

type VersionDeedsProps = { version: VersionPage; actions: VersionActions }

/** What the reader may do with a version: publish, give up, go back to it. What is blocked says why. */
export function VersionDeeds({ version, actions }: VersionDeedsProps) {
  const router = useRouter()
  const [open, setOpen] = useState<'publish' | 'back' | null>(null)
  const { asking, refusal, ask } = usePolicyAsk()
  const { number, revision, mayPublish } = version
  const close = () => setOpen(null)
  const blocked = mayPublish && !mayPublish.ok ? mayPublish.why : null
  return (
    <div className={classes.deeds}>
      {refusal && <p role="alert">{refusal}</p>}
      {blocked && <p className={classes.quiet}>{blocked}</p>}
      {version.mayGoBack && <Button onClick={() => setOpen('back')}>Go back to this version</Button>}
      {version.mayChange && (
        <Button
          loading={asking}
          onClick={() =>
            ask(
              () => actions.discard(number),
              () => undefined,
            )
          }
        >
          Give up this draft
        </Button>
      )}
      {mayPublish && (
        <Button
          variant="filled"
          aria-disabled={blocked !== null || undefined}
          data-disabled={blocked !== null || undefined}
          onClick={() => blocked === null && setOpen('publish')}
        >
          Publish
        </Button>
      )}
      <Modal
        opened={open !== null}
        onClose={close}
        title={open === 'publish' ? `Publish version ${number}` : `Go back to version ${number}`}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {open === 'publish' && (
          <TextForm
            deed="Publish"
            label="Reason"
            description="Kept with the version; everybody who sees the policy can read it."
            effect="Every decision from 30 seconds after now follows it; what was decided before stays as it is."
            confirm={`Version ${number} comes into force in 30 seconds, for everybody at once.`}
            action={(reason) => actions.publish({ number, revision, reason })}
            onOk={close}
            close={close}
          />
        )}
        {open === 'back' && (
          <TextForm
            deed="Begin the roll-back"
            label="What it is for"
            description="Read by whoever publishes it, and kept with the version."
            effect={`A new version that is equal to version ${number}. Somebody else can publish it at once.`}
            action={(note) => actions.rollBack({ to: number, note })}
            onOk={({ number: made }) => router.push(`/policy/${made}`)}
            close={close}
          />
        )}
      </Modal>
    </div>
  )
}
