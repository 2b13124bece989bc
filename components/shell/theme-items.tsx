'use client'

import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useNow } from '@/components/clock/now'
import { setColorScheme, useColorScheme } from '@/components/theme/color-scheme'
import type { Theme } from '@/lib/access/view'
import { FocusComes } from './pop-focus'
import { PopItem, PopTitle } from './pop-item'
import { useShell } from './shell-context'

const CHOICES: { value: Theme; label: string; icon: typeof IconSun }[] = [
  { value: 'light', label: 'Light', icon: IconSun },
  { value: 'dark', label: 'Dark', icon: IconMoon },
  { value: 'auto', label: 'As the system', icon: IconDeviceDesktop },
]

/** Light, dark or as the system; kept for the person, and in this browser so that no page flashes. */
export function ThemeItems() {
  const colorScheme = useColorScheme()
  const { live } = useNow()
  const shell = useShell()
  const choose = (value: Theme) => {
    setColorScheme(value)
    void shell?.changePreferences({ theme: value })
  }
  return (
    <>
      <FocusComes />
      <PopTitle>Theme</PopTitle>
      {CHOICES.map(({ value, label, icon: Icon }) => (
        <PopItem
          key={value}
          icon={<Icon size={16} stroke={1.75} aria-hidden />}
          checked={live && colorScheme === value}
          onTake={() => choose(value)}
        >
          {label}
        </PopItem>
      ))}
    </>
  )
}
