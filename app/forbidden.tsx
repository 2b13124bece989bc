import { IconLock } from '@tabler/icons-react'
import { ButtonAnchor } from '@/components/controls'
import { State, WholePage } from '@/components/states'

/** Outside the console, where nobody is known; within it the page says who may see it. */
export default function ForbiddenPage() {
  return (
    <WholePage>
      <State
        icon={<IconLock size={24} stroke={1.5} aria-hidden />}
        title="You may not open this page"
        level={1}
        actions={
          <ButtonAnchor href="/" variant="filled">
            Go to your pages
          </ButtonAnchor>
        }
      >
        <p>Your attempt was recorded.</p>
      </State>
    </WholePage>
  )
}
