export { Empty } from './empty'
export { Failed } from './failed'
export { Forbidden } from './forbidden'
export { Loading } from './loading'
