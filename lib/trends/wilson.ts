export { wilson, Z_95 } from '@/lib/policy'
