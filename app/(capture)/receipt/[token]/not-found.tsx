import { headers } from 'next/headers'
import { preferredLocale } from '@/components/capture/locale'
import { NoReceipt } from '@/components/receipt/no-receipt'

export default async function NotFound() {
  return <NoReceipt first={preferredLocale(undefined, (await headers()).get('accept-language')) ?? 'en'} />
}
