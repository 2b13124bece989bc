import { IconCarOff, IconPhotoOff } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl/react'
import { Alert, Badge, Button } from './controls'
import { Actions, Title } from './frame'

/** Reads the page again; `asked` counts how often that left things as they were. */
function useAskAgain() {
  const router = useRouter()
  const [busy, start] = useTransition()
  const [asked, setAsked] = useState(0)
  const ask = () =>
    start(() => {
      router.refresh()
      setAsked(asked + 1)
    })
  return { ask, busy, still: asked > 0 && !busy }
}

/** The platform says that the driver is moving: no selfie now. */
export function Moving({ operator }: { operator: string }) {
  const t = useTranslations('moving')
  const { ask, busy, still } = useAskAgain()
  return (
    <>
      <Badge tone="warn">
        <IconCarOff size={36} stroke={2} />
      </Badge>
      <Title>{t('title')}</Title>
      <p>{t('text', { operator })}</p>
      {still && <Alert>{t('still', { operator })}</Alert>}
      <Actions>
        <Button look="primary" busy={busy} onClick={ask}>
          {t('again')}
        </Button>
      </Actions>
    </>
  )
}

/** No photo is on file yet: whom to ask. */
export function NoReference({ operator }: { operator: string }) {
  const t = useTranslations()
  const { ask, busy, still } = useAskAgain()
  return (
    <>
      <Badge>
        <IconPhotoOff size={36} stroke={2} />
      </Badge>
      <Title>{t('noReference.title')}</Title>
      <p>{t('noReference.text', { operator })}</p>
      <p>{t('noReference.todo', { operator })}</p>
      {still && <Alert>{t('noReference.still')}</Alert>}
      <Actions>
        <Button look="primary" busy={busy} onClick={ask}>
          {t('frame.tryAgain')}
        </Button>
      </Actions>
    </>
  )
}
