'use client'

import { IconPlugConnectedX } from '@tabler/icons-react'
import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { inLanguage } from '@/lib/vocabulary'
import { Badge, Button } from './controls'
import { Actions, pageClass, Title } from './frame'
import styles from './frame.module.css'
import { usePageLanguage } from './language/page-language'
import { preferredLocale } from './locale'
import { FAILURE } from './messages/failure'
import small from './result.module.css'

/**
 * The page could not be made: what failed, what it does not mean, and a way to try again.
 * @param white as the page that failed is, see `Frame`
 * @param digest the id under which it lies in the log
 */
export function Failure({
  digest,
  white = false,
  retry,
}: {
  digest: string | undefined
  white?: boolean
  retry: () => void
}) {
  const router = useRouter()
  const lang = useSearchParams().get('lang')
  const [phone, setPhone] = useState<string | null>(null)
  const [trying, start] = useTransition()
  useEffect(() => setPhone(navigator.language), [])
  const locale = preferredLocale(lang, phone) ?? 'en'
  usePageLanguage(locale)
  const words = FAILURE[locale]
  const again = () =>
    start(() => {
      router.refresh()
      retry()
    })
  return (
    <div className={pageClass(white)} {...inLanguage(locale)}>
      <title>{words.title}</title>
      <div className={styles.column}>
        <main className={styles.screen}>
          <Badge tone="warn">
            <IconPlugConnectedX size={36} stroke={2} />
          </Badge>
          <Title>{words.title}</Title>
          <p>{words.text}</p>
          {digest && (
            <p className={small.small}>
              {words.reference} <bdi dir="ltr">{digest}</bdi>
            </p>
          )}
          <Actions>
            <Button look="primary" busy={trying} onClick={again}>
              {words.again}
            </Button>
          </Actions>
        </main>
      </div>
    </div>
  )
}
