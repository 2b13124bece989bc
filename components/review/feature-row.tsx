import { IconEyeOff } from '@/components/icons/bench'
import type { Icon } from '@/components/icons/icon'
import { IconEqual, IconEqualNot } from '@/components/icons/words'
import { FEATURE_LABELS } from '@/lib/review/view'
import { FEATURE_VIEWS, type Feature, type FeatureView } from '@/lib/vocabulary'
import { FEATURE_HELP, KEY_OF_VIEW, VIEW_LABELS } from './feature-words'
import classes from './features.module.css'

const ICONS: Record<FeatureView, Icon> = { alike: IconEqual, differs: IconEqualNot, unseen: IconEyeOff }

type FeatureRowProps = {
  feature: Feature
  noted: FeatureView | undefined
  note: (feature: Feature, view: FeatureView | null) => void
  frozen: boolean
}

/** A button and no input: in inputs the page's keys keep quiet, and a finding counts from the checklist too. */
const radio = (name: string, chosen: boolean) =>
  ({ role: 'radio', 'aria-label': name, 'aria-checked': chosen }) as const

/** One feature with its three views, one of which is chosen; pressed again it is none. The label explains itself. */
export function FeatureRow({ feature, noted, note, frozen }: FeatureRowProps) {
  const id = `feature-${feature}`
  return (
    <div
      className={classes.row}
      role="radiogroup"
      aria-labelledby={id}
      aria-describedby={`${id}-help`}
      aria-disabled={frozen || undefined}
      data-feature={feature}
    >
      <span id={id} className={classes.label}>
        {FEATURE_LABELS[feature]}
      </span>
      <span id={`${id}-help`} className={classes.help}>
        {FEATURE_HELP[feature]}
      </span>
      {FEATURE_VIEWS.map((view) => {
        const Icon = ICONS[view]
        return (
          <button
            key={view}
            type="button"
            {...radio(VIEW_LABELS[view], noted === view)}
            aria-keyshortcuts={KEY_OF_VIEW[view]}
            aria-disabled={frozen || undefined}
            tabIndex={view === (noted ?? 'alike') ? 0 : -1}
            onClick={() => !frozen && note(feature, noted === view ? null : view)}
          >
            <Icon size={14} stroke={1.75} aria-hidden />
          </button>
        )
      })}
    </div>
  )
}
