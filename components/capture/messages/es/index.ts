import type { Messages } from '../en'
import { answer } from './answer'
import { appeal } from './appeal'
import { asking } from './asking'
import { picture } from './picture'

/** The driver's pages in Spanish, with «tú». */
export const es: Messages = { ...asking, ...picture, ...answer, appeal }
