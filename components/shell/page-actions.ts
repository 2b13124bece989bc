/** What stands at the top right of every page but the bench, fetched as one. */
export { Health } from './health'
export { ThemeMenu } from './theme-menu'
