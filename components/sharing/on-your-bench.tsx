import { IconEyeOff } from '@tabler/icons-react'
import { ButtonLink } from '@/components/shell'
import { TopBar } from '@/components/shell/top-bar'
import { Empty } from '@/components/states'

/** In the place of a sharing case that would tell of a driver whose check the reader has yet to find on by themselves. */
export const OnYourBench = () => (
  <>
    <TopBar title="Sharing case" above={{ href: '/sharing', label: 'Account sharing' }} />
    <Empty
      title="A check of one of its accounts lies on your bench"
      icon={IconEyeOff}
      actions={
        <ButtonLink href="/queue" variant="filled">
          Back to the queue
        </ButtonLink>
      }
    >
      What two faces tell you should not be coloured by what is suspected of their accounts. Decide or release that
      check; this case is open to you then.
    </Empty>
  </>
)
