export { wilson } from '@/lib/policy'
