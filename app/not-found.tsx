import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import Link from 'next/link'
import { State } from '@/components/states/state'

export default function NotFoundPage() {
  return (
    <State
      icon={<IconMapQuestion size={24} stroke={1.5} aria-hidden />}
      title="There is no page at this address"
      level={1}
      actions={
        <Button component={Link} href="/" variant="filled">
          Go to your pages
        </Button>
      }
    >
      <p>It may have been removed, or the address may be incomplete.</p>
    </State>
  )
}
