'use client'

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const accent: MantineColorsTuple = [
  '#edf1fd',
  '#d5defa',
  '#adbff5',
  '#8fabff',
  '#6584e6',
  '#4468dd',
  '#2a55d6',
  '#2349bb',
  '#3a63e0',
  '#335ad2',
]
const gray: MantineColorsTuple = [
  '#f7f7f7',
  '#f2f2f2',
  '#efefef',
  '#e4e4e4',
  '#cbcbcb',
  '#8a8a8a',
  '#686868',
  '#4d4d4d',
  '#2b2b2b',
  '#171717',
]
const dark: MantineColorsTuple = [
  '#ededed',
  '#b4b4b4',
  '#929292',
  '#757575',
  '#3a3a3a',
  '#1b1b1b',
  '#141414',
  '#141414',
  '#0e0e0e',
  '#0a0a0a',
]

const buttonSizes: Record<string, Record<`--${string}`, string>> = {
  xs: { '--button-height': '28px', '--button-padding-x': '10px', '--button-fz': '13px', '--button-radius': '6px' },
  sm: { '--button-height': '32px', '--button-padding-x': '12px', '--button-fz': '13px', '--button-radius': '6px' },
  md: { '--button-height': '40px', '--button-padding-x': '16px', '--button-fz': '14px', '--button-radius': '6px' },
  lg: { '--button-height': '56px', '--button-padding-x': '20px', '--button-fz': '18px', '--button-radius': '12px' },
}
const inputSizes: Record<string, Record<`--${string}`, string>> = {
  xs: { '--input-height': '28px', '--input-fz': '13px', '--input-padding': '8px' },
  sm: { '--input-height': '32px', '--input-fz': '13px', '--input-padding': '10px' },
  md: { '--input-height': '40px', '--input-fz': '14px', '--input-padding': '12px' },
  lg: { '--input-height': '56px', '--input-fz': '17px', '--input-padding': '16px' },
}

/** Mantine's defaults in the measures of Likeness. Buttons are quiet; `variant="filled"` is the one primary of a screen. */
export const theme = createTheme({
  colors: { accent, gray, dark },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 8 },
  black: '#171717',
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-text)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '14px', xl: '15px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '20px', xl: '20px' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  breakpoints: { xs: '360px', sm: '768px', md: '1024px', lg: '1280px', xl: '1440px' },
  respectReducedMotion: true,
  activeClassName: '',
  components: {
    Button: {
      defaultProps: { variant: 'default', size: 'sm' },
      vars: (_: unknown, props: { size?: string }) => ({ root: buttonSizes[props.size ?? 'sm'] ?? {} }),
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    Input: {
      defaultProps: { size: 'sm' },
      vars: (_: unknown, props: { size?: string }) => ({ wrapper: inputSizes[props.size ?? 'sm'] ?? {} }),
    },
    InputWrapper: {
      defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'description', 'input', 'error'] },
      vars: () => ({
        label: { '--input-label-size': '13px' },
        description: { '--input-description-size': '12px' },
        error: { '--input-error-size': '12px' },
      }),
    },
    Checkbox: { defaultProps: { size: 'xs', radius: 'sm' } },
    Radio: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'sm' } },
    SegmentedControl: { defaultProps: { size: 'xs', radius: 'md' } },
    Modal: {
      defaultProps: {
        radius: 'lg',
        centered: true,
        padding: 16,
        shadow: 'md',
        overlayProps: { backgroundOpacity: 0.4, blur: 0 },
        transitionProps: { transition: 'fade', duration: 120 },
      },
    },
    Popover: { defaultProps: { radius: 'lg', shadow: 'md', transitionProps: { transition: 'fade', duration: 120 } } },
    Combobox: { defaultProps: { radius: 'lg', shadow: 'md', transitionProps: { transition: 'fade', duration: 120 } } },
    Paper: { defaultProps: { radius: 'lg', shadow: 'none' } },
    Loader: { defaultProps: { size: 'sm', color: 'var(--text-3)' } },
    Anchor: { defaultProps: { inherit: true, underline: 'hover' } },
  },
})

const mapped: Record<`--${string}`, string> = {
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-success': 'var(--ok)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-2)',
  '--mantine-color-disabled': 'var(--mute-soft)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-accent-filled': 'var(--accent-fill)',
  '--mantine-color-accent-filled-hover': 'var(--accent-fill-hover)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--accent-soft)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-accent-outline': 'var(--accent)',
  '--mantine-color-gray-light': 'var(--mute-soft)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
  '--mantine-color-gray-light-color': 'var(--text-2)',
}

/** Mantine's variables, each set to the token that has its place in Likeness. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: mapped, dark: mapped })
