import { Forbidden, WholePage } from '@/components/states'

export default function ForbiddenPage() {
  return (
    <WholePage>
      <Forbidden level={1} />
    </WholePage>
  )
}
