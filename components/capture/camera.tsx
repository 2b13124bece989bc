import { IconCameraOff } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import styles from './camera.module.css'
import { Alert, Badge, Button, FileButton } from './controls'
import { Actions, Title } from './frame'
import { type Picture, pictureFromFile, pictureFromVideo } from './picture'
import { type Blocked, useCamera } from './use-camera'

/** Takes the selfie: with the front camera, or from a file, which is always offered. */
export function CameraScreen({ onPicture }: { onPicture: (picture: Picture) => void }) {
  const [attempt, setAttempt] = useState(0)
  const [unreadable, setUnreadable] = useState(false)
  const keep = (picture: Picture | null) => {
    setUnreadable(!picture)
    if (picture) onPicture(picture)
  }
  return (
    <Viewfinder
      key={attempt}
      unreadable={unreadable}
      onRetry={() => setAttempt(attempt + 1)}
      onShutter={async (video) => keep(await pictureFromVideo(video))}
      onFile={async (file) => keep(await pictureFromFile(file))}
    />
  )
}

function Viewfinder({
  unreadable,
  onRetry,
  onShutter,
  onFile,
}: {
  unreadable: boolean
  onRetry: () => void
  onShutter: (video: HTMLVideoElement) => void
  onFile: (file: File) => void
}) {
  const t = useTranslations('camera')
  const camera = useCamera()
  const video = useRef<HTMLVideoElement>(null)
  const [playing, setPlaying] = useState(false)
  if (camera.state === 'blocked') {
    return <NoCamera why={camera.why} unreadable={unreadable} onRetry={onRetry} onFile={onFile} />
  }
  const show = (element: HTMLVideoElement | null) => {
    video.current = element
    if (element && camera.state === 'on' && element.srcObject !== camera.stream) element.srcObject = camera.stream
  }
  return (
    <div className={styles.camera}>
      <div role="status">
        <Title className={styles.hint}>{t(playing ? 'hint' : 'starting')}</Title>
      </div>
      <div className={styles.oval}>
        <video
          ref={show}
          className={styles.viewfinder}
          aria-label={t('viewfinder')}
          autoPlay
          playsInline
          muted
          onPlaying={() => setPlaying(true)}
        />
      </div>
      <p className={styles.tips}>{t('tips')}</p>
      {unreadable && <Alert>{t('unreadable')}</Alert>}
      <div className={styles.foot}>
        <button
          type="button"
          className={styles.shutter}
          aria-label={t('shutter')}
          aria-disabled={!playing || undefined}
          onClick={() => playing && video.current && onShutter(video.current)}
        >
          <span />
        </button>
        <FileButton onFile={onFile}>{t('file')}</FileButton>
      </div>
    </div>
  )
}

/** No camera: names the cause and what can be done about it. */
function NoCamera({
  why,
  unreadable,
  onRetry,
  onFile,
}: {
  why: Blocked
  unreadable: boolean
  onRetry: () => void
  onFile: (file: File) => void
}) {
  const t = useTranslations('camera')
  return (
    <>
      <Badge>
        <IconCameraOff size={34} stroke={2} />
      </Badge>
      <div role="status">
        <Title>{t(`blocked.${why}.title`)}</Title>
        <p>{t(`blocked.${why}.text`)}</p>
      </div>
      {unreadable && <Alert>{t('unreadable')}</Alert>}
      <Actions>
        <FileButton look="primary" onFile={onFile}>
          {t('file')}
        </FileButton>
        {why !== 'unsupported' && (
          <Button look="quiet" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
      </Actions>
    </>
  )
}
