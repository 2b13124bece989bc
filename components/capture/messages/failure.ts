import type { Language } from '@/lib/vocabulary'

/** For when the page could not be made, and with it the words it brings along. */
export const FAILURE: Record<Language, { title: string; text: string; again: string; reference: string }> = {
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
  fr: {
    title: 'Cette page n’a pas pu s’afficher',
    text: 'L’erreur vient de nous. Rien n’est perdu\u00a0: ce que vous avez envoyé avant est conservé et votre lien reste tel quel.',
    again: 'Réessayer',
    reference: 'Référence',
  },
  ar: {
    title: 'تعذّر عرض هذه الصفحة',
    text: 'الخلل من عندنا. لم يضع شيء: ما أرسلته من قبل محفوظ، ويبقى رابطك كما كان.',
    again: 'حاول مرة أخرى',
    reference: 'المرجع',
  },
}
