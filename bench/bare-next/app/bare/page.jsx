export const dynamic = 'force-dynamic'

/** The smallest dynamic page: what Next itself costs. */
export default function Bare() {
  return <p>Bare</p>
}
