export { Controls as default } from '@/components/theme/controls'
