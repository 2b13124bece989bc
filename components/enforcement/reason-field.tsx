import { Textarea } from '@mantine/core'
import { REASON_MAX, REASON_MIN } from '@/lib/enforcement/view'

export const REASON_KEPT = 'Kept with the case. The driver and the auditor can read it.'

/** What a reason lacks, or undefined. */
export function reasonError(reason: string): string | undefined {
  const length = reason.trim().length
  if (length < REASON_MIN) return `Say why in at least ${REASON_MIN} characters.`
  return length > REASON_MAX
    ? `A reason has at most ${REASON_MAX} characters: shorten it by ${length - REASON_MAX}.`
    : undefined
}

type ReasonFieldProps = { value: string; error: string | undefined; change: (reason: string) => void; focus?: boolean }

export const ReasonField = ({ value, error, change, focus }: ReasonFieldProps) => (
  <Textarea
    label="Reason"
    description={REASON_KEPT}
    minRows={3}
    rows={3}
    value={value}
    error={error}
    data-autofocus={focus || undefined}
    onChange={(event) => change(event.currentTarget.value)}
  />
)
