export { ButtonLink } from '@/components/controls'
