'use client'

import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { Pop } from '@/components/shell/pop'
import { PopItem } from '@/components/shell/pop-item'
import classes from './chart-frame.module.css'
import type { ChartId } from './chart-spec'
import { useDayCursor } from './day-cursor'
import { takeFile, takePng } from './take-picture'

/** The chart as a file: its figures as CSV, itself as SVG or PNG. */
export function TakeAlong({ id, title }: { id: ChartId; title: string }) {
  const { csv, pictureOf } = useDayCursor()
  const [failed, setFailed] = useState(false)
  async function png(): Promise<void> {
    setFailed(false)
    try {
      await takePng(pictureOf(id))
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      {failed && (
        <span role="alert" className={classes.failed}>
          No PNG could be made. Take the SVG, or try again.
        </span>
      )}
      <Pop
        label={`${title}: download`}
        buttonClassName={classes.icon}
        face={<IconDownload size={16} stroke={1.75} aria-hidden />}
      >
        <PopItem onTake={() => takeFile(pictureOf(id))}>Chart as SVG</PopItem>
        <PopItem onTake={() => void png()}>Chart as PNG</PopItem>
        <PopItem onTake={() => takeFile(csv)}>All figures as CSV</PopItem>
      </Pop>
    </>
  )
}
