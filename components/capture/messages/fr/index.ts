import type { Messages } from '../en'
import { answer } from './answer'
import { appeal } from './appeal'
import { asking } from './asking'
import { picture } from './picture'

/** The driver's pages in French, with « vous ». Spaces before : ; ! ? and within « » are written plain and set by `messagesIn`. */
export const fr: Messages = { ...asking, ...picture, ...answer, appeal }
