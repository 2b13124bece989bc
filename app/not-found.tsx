import { IconMapQuestion } from '@tabler/icons-react'
import { ButtonAnchor } from '@/components/controls'
import { State, WholePage } from '@/components/states'

export default function NotFoundPage() {
  return (
    <WholePage>
      {' '}
      <State
        icon={<IconMapQuestion size={24} stroke={1.5} aria-hidden />}
        title="There is no page at this address"
        level={1}
        actions={
          <ButtonAnchor href="/" variant="filled">
            Go to your pages
          </ButtonAnchor>
        }
      >
        <p>It may have been removed, or the address may be incomplete.</p>
      </State>
    </WholePage>
  )
}
