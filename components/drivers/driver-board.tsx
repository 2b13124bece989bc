import type { DriverPage } from '@/lib/dossier/view'
import { AppealsPanel } from './appeals-panel'
import { ConsentsPanel } from './consents-panel'
import { DataRightsPanel } from './data-rights-panel'
import { DevicesPanel } from './devices-panel'
import { DriverActions } from './driver-actions'
import classes from './driver-board.module.css'
import { ChallengesPanel, PersonChecksPanel, SharingPanel, SuspensionsPanel } from './history-panels'
import { LikenessPanel } from './likeness-panel'
import { NoticesPanel } from './notices-panel'
import { PhotoAccessProvider } from './photo-access'
import { ReferencesPanel } from './references-panel'
import { StandingBanner } from './standing-banner'
import { TimelinePanel } from './timeline-panel'

/** Everything known of one driver: standing and what to do, the time line, and what lies behind it. @param now in ms */
export const DriverBoard = ({ driver, now }: { driver: DriverPage; now: number }) => (
  <div className={classes.board}>
    <StandingBanner driver={driver}>
      <DriverActions driver={driver} />
    </StandingBanner>
    <PhotoAccessProvider photos={driver.photos} driverIds={[driver.id]}>
      <div className={classes.columns}>
        <div className={classes.time}>
          <TimelinePanel items={driver.timeline} />
        </div>
        <div className={classes.facts}>
          <LikenessPanel driver={driver} now={now} />
          <div className={classes.panels}>
            <ReferencesPanel references={driver.references} />
            <DevicesPanel devices={driver.devices} />
            <SuspensionsPanel driver={driver} />
            {driver.appeals.length > 0 && <AppealsPanel driver={driver} />}
            {driver.notices.length > 0 && <NoticesPanel driver={driver} />}
            {driver.suspicions.length + driver.sharingCases.length > 0 && (
              <SharingPanel sharingCases={driver.sharingCases} suspicions={driver.suspicions} />
            )}
            {(driver.personCheck || driver.personChecks.length > 0) && <PersonChecksPanel driver={driver} />}
            <ChallengesPanel challenges={driver.challenges} />
            <ConsentsPanel driver={driver} />
            <DataRightsPanel driver={driver} />
          </div>
        </div>
      </div>
    </PhotoAccessProvider>
  </div>
)
