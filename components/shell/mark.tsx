/** Two faces laid over each other. */
export const Mark = ({ size = 20 }: { size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    aria-hidden="true"
  >
    <ellipse cx="7.6" cy="10" rx="5.6" ry="7.6" />
    <ellipse cx="12.4" cy="10" rx="5.6" ry="7.6" />
  </svg>
)
