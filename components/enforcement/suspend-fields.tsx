import { SegmentedControl, TextInput } from '@mantine/core'
import { useId } from 'react'
import classes from './deeds.module.css'
import { ENDS, ENDS_LABELS, type SuspendDraft, type TimeErrors } from './suspend-times'

type FieldsProps = { draft: SuspendDraft; errors: TimeErrors; change: (changes: Partial<SuspendDraft>) => void }

/** When a suspension starts and ends. */
export function SuspendFields({ draft, errors, change }: FieldsProps) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const starts = useId()
  const ends = useId()
  return (
    <>
      <div className={classes.choice}>
        <div id={starts} className={classes.legend}>
          Starts
        </div>
        <SegmentedControl
          fullWidth
          aria-labelledby={starts}
          value={draft.starts}
          onChange={(value) => change({ starts: value === 'later' ? 'later' : 'now' })}
          data={[
            { value: 'now', label: 'Now' },
            { value: 'later', label: 'Later' },
          ]}
        />
        {draft.starts === 'later' && (
          <TextInput
            type="datetime-local"
            label={`Start, in your time (${zone})`}
            value={draft.startsAt}
            error={errors.startsAt}
            onChange={(event) => change({ startsAt: event.currentTarget.value })}
          />
        )}
      </div>
      <div className={classes.choice}>
        <div id={ends} className={classes.legend}>
          Ends
        </div>
        <SegmentedControl
          fullWidth
          aria-labelledby={ends}
          value={draft.ends}
          onChange={(value) => change({ ends: ENDS.find((known) => known === value) ?? '7' })}
          data={ENDS.map((value) => ({ value, label: ENDS_LABELS[value] }))}
        />
        {draft.ends === 'at' && (
          <TextInput
            type="datetime-local"
            label={`End, in your time (${zone})`}
            value={draft.endsAt}
            error={errors.endsAt}
            onChange={(event) => change({ endsAt: event.currentTarget.value })}
          />
        )}
      </div>
    </>
  )
}
