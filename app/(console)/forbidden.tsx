import { TopBar } from '@/components/shell'
import { Forbidden } from '@/components/states'

export default function ForbiddenPage() {
  return (
    <>
      <TopBar title="Not open to you" />
      <Forbidden />
    </>
  )
}
