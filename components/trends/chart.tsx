import { ChartFrame } from './chart-frame'
import type { ChartSpec } from './chart-spec'
import { HairLine } from './hair-line'
import { Plot } from './plot'
import { READINGS } from './readings'
import { heightOf } from './ticks'

/** One chart, drawn on the server; what follows the pointer is laid over it. */
export function Chart({ spec, days, marks }: { spec: ChartSpec; days: readonly string[]; marks: readonly string[] }) {
  const y = heightOf(spec.ticks)
  const points = spec.series.map(({ tone, values }) => ({
    tone,
    heights: values.map((value) => (value === null ? null : Math.round(y(value) * 10) / 10)),
  }))
  return (
    <ChartFrame
      id={spec.id}
      title={spec.title}
      note={spec.note}
      bucketDays={spec.bucketDays}
      legend={spec.series.length > 1 ? spec.series.map(({ name, tone }) => ({ name, tone })) : []}
    >
      <Plot spec={spec} days={days} marks={marks} />
      <HairLine
        points={spec.form === 'line' ? points : []}
        bucketDays={spec.bucketDays}
        behind={READINGS[spec.id].behind}
        named
      />
    </ChartFrame>
  )
}
