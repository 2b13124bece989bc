import { IconAlertTriangle } from '@tabler/icons-react'
import Link from 'next/link'
import { Fragment } from 'react'
import { Panel } from '@/components/shell'
import type { DossierDevice } from '@/lib/dossier/view'
import { counted, monthName } from './driver-words'
import classes from './panels.module.css'

/** The phones that selfies came from, and who else was seen on them. */
export const DevicesPanel = ({ devices }: { devices: readonly DossierDevice[] }) => (
  <Panel title="Devices" aside={devices.length > 0 && devices.length}>
    {devices.length === 0 && <p className={classes.none}>No selfie has named its device.</p>}
    <ul className={classes.list}>
      {devices.map((device) => (
        <li key={device.installId}>
          <p className={classes.line}>
            <span>{device.model}</span>
            <span>{counted(device.checks, 'selfie', 'selfies')}</span>
          </p>
          <p className={classes.sub}>{[device.os, monthsOf(device)].filter(Boolean).join(', ')}</p>
          {device.otherAccounts && device.otherAccounts.length > 0 && <AlsoOn refs={device.otherAccounts} />}
        </li>
      ))}
    </ul>
  </Panel>
)

function monthsOf({ firstAt, lastAt }: DossierDevice): string {
  const [first, last] = [monthName(firstAt), monthName(lastAt)]
  return first === last ? `since ${first}` : `${first} to ${last}`
}

const AlsoOn = ({ refs }: { refs: readonly string[] }) => (
  <p className={classes.warning}>
    <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
    <span>
      Also on{' '}
      {refs.map((ref, i) => (
        <Fragment key={ref}>
          {i > 0 && ', '}
          <Link href={`/drivers/${encodeURIComponent(ref)}`}>{ref}</Link>
        </Fragment>
      ))}
    </span>
  </p>
)
