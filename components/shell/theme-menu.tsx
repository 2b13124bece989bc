'use client'

import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useNow } from '@/components/clock/now'
import { Pop, PopItem, PopTitle } from './pop'
import classes from './top-bar.module.css'

const THEMES: { value: MantineColorScheme; label: string; icon: typeof IconSun }[] = [
  { value: 'light', label: 'Light', icon: IconSun },
  { value: 'dark', label: 'Dark', icon: IconMoon },
  { value: 'auto', label: 'As the system', icon: IconDeviceDesktop },
]

/** Light, dark or as the system; kept in this browser. */
export function ThemeItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { live } = useNow()
  return (
    <>
      <PopTitle>Theme</PopTitle>
      {THEMES.map(({ value, label, icon: Icon }) => (
        <PopItem
          key={value}
          icon={<Icon size={16} stroke={1.75} aria-hidden />}
          checked={live && colorScheme === value}
          onTake={() => setColorScheme(value)}
        >
          {label}
        </PopItem>
      ))}
    </>
  )
}

export function ThemeMenu() {
  return (
    <Pop
      label="Theme"
      buttonClassName={classes.action}
      face={
        <>
          <IconSun size={16} stroke={1.75} className="mantine-dark-hidden" aria-hidden />
          <IconMoon size={16} stroke={1.75} className="mantine-light-hidden" aria-hidden />
        </>
      }
    >
      <ThemeItems />
    </Pop>
  )
}
