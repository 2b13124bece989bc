import type { ReactNode, SVGProps } from 'react'

export type IconProps = Omit<SVGProps<SVGSVGElement>, 'stroke' | 'ref'> & {
  /** Width and height, px. */
  size?: number
  /** Width of the line on the grid of 24. */
  stroke?: number
}

/** An icon of this folder or of Tabler's library: both are drawn alike. */
export type Icon = (props: IconProps) => ReactNode

/**
 * An icon of one path on a grid of 24. What the bench, the queue and the frame draw is here, because it weighs half of
 * what Tabler's own components do; every other page takes those.
 */
export const icon =
  (path: string): Icon =>
  (props) => <Drawn path={path} {...props} />

/** Silent beside words; one that stands alone takes `aria-hidden={false}` and an `aria-label`. */
const Drawn = ({ path, size = 24, stroke = 2, ...rest }: IconProps & { path: string }) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={stroke}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
    {...rest}
  >
    <path d={path} />
  </svg>
)
