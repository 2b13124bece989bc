import type { Messages } from '../en'
import { answer } from './answer'
import { appeal } from './appeal'
import { asking } from './asking'
import { picture } from './picture'

/** The driver's pages in Modern Standard Arabic. Names within the words are isolated by `messagesIn`. */
export const ar: Messages = { ...asking, ...picture, ...answer, appeal }
