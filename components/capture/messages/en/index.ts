import { answer } from './answer'
import { appeal } from './appeal'
import { asking } from './asking'
import { picture } from './picture'

/** Every word of the driver's pages in English; each other language has the same keys. */
export const en = { ...asking, ...picture, ...answer, appeal }
export type Messages = typeof en
