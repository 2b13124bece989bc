import { IconEyeOff, IconLock, IconPhotoOff } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { usePhotoAccess } from '@/components/drivers/photo-access'
import { PhotoReason } from '@/components/drivers/photo-reason'
import { align, alignedStyle } from '@/components/review'
import type { BenchSelfie } from '@/lib/sharing/view'
import type { Role } from '@/lib/vocabulary'
import classes from './bench.module.css'

type PairPaneProps = {
  selfie: BenchSelfie | null
  name: string
  role: Role
  zoom: number
  report: (id: string) => void
}

const PLURAL: Record<Role, string> = {
  reviewer: 'Reviewers',
  lead: 'Leads',
  manager: 'Managers',
  admin: 'Admins',
  auditor: 'Auditors',
}

/** One selfie in its well, its eyes on the eye line; why it is not there where it is not. */
export function PairPane({ selfie, name, role, zoom, report }: PairPaneProps) {
  const { photos } = usePhotoAccess()
  if (photos !== 'open' || !selfie?.url) {
    const [Icon, words] =
      photos === 'role'
        ? [IconLock, `${PLURAL[role]} do not see faces here`]
        : photos === 'claim'
          ? [IconEyeOff, 'Opens with the claim']
          : photos === 'reason' && selfie
            ? [IconEyeOff, 'Opens with a reason']
            : [
                IconPhotoOff,
                selfie
                  ? 'The picture is gone: its time of keeping is over.'
                  : 'This account has no selfie whose picture is kept.',
              ]
    return (
      <div className={classes.pane}>
        <div className={classes.well}>
          <Icon size={22} stroke={1.5} aria-hidden />
          <p>{words}</p>
          {photos === 'reason' && selfie && <PhotoReason />}
        </div>
      </div>
    )
  }
  const alignment = selfie.eyes && selfie.width > 0 && selfie.height > 0 ? align(selfie.eyes, selfie) : null
  return (
    <div className={classes.pane}>
      <div className={classes.layer} style={{ '--zoom': zoom } as CSSProperties}>
        <img
          className={alignment ? classes.aligned : classes.asItIs}
          style={alignment ? alignedStyle(alignment) : undefined}
          src={selfie.url}
          alt={name}
          width={selfie.width}
          height={selfie.height}
          draggable={false}
          ref={(image) => {
            if (image?.complete && image.naturalWidth > 0) report(selfie.id)
          }}
          onLoad={() => report(selfie.id)}
        />
      </div>
      {!alignment && <span className={classes.remark}>Not aligned</span>}
    </div>
  )
}
