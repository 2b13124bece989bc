import type { PageLocale } from '.'

/** For when the page could not be made, and with it the words it brings along. */
export const FAILURE: Record<PageLocale, { title: string; text: string; again: string; reference: string }> = {
  en: {
    title: 'This page could not be shown',
    text: 'The fault is ours. Nothing is lost: what you sent before is kept, and your link stays as it was.',
    again: 'Try again',
    reference: 'Reference',
  },
  es: {
    title: 'No se pudo mostrar esta página',
    text: 'El fallo es nuestro. No se ha perdido nada: lo que enviaste antes se conserva y tu enlace sigue como estaba.',
    again: 'Intentar de nuevo',
    reference: 'Referencia',
  },
}
