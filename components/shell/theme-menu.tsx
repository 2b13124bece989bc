'use client'

import { IconMoon, IconSun } from '@tabler/icons-react'
import { askedFor } from '@/components/controls/asked-for'
import { Pop } from './pop'
import classes from './top-bar.module.css'

const ThemeItems = askedFor(() => import('./theme-items').then((file) => file.ThemeItems))

export function ThemeMenu() {
  return (
    <Pop
      label="Theme"
      buttonClassName={classes.action}
      near={ThemeItems.fetch}
      face={
        <>
          <IconSun size={16} stroke={1.75} className="light-only" aria-hidden />
          <IconMoon size={16} stroke={1.75} className="dark-only" aria-hidden />
        </>
      }
    >
      <ThemeItems />
    </Pop>
  )
}
