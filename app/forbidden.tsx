import { Forbidden } from '@/components/states'

export default function ForbiddenPage() {
  return <Forbidden level={1} />
}
