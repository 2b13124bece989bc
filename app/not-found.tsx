import { IconMapQuestion } from '@tabler/icons-react'
import { ButtonLink } from '@/components/shell'
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
          <ButtonLink href="/" variant="filled">
            Go to your pages
          </ButtonLink>
        }
      >
        <p>It may have been removed, or the address may be incomplete.</p>
      </State>
    </WholePage>
  )
}
