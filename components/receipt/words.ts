import { knownLanguage, type Language, withFrenchFirst } from '@/lib/vocabulary'

type Words = {
  title: string
  sentOn: (at: string) => string
  appeal: string
  appealUntil: (at: string) => string
  appealLate: (at: string) => string
  /** Of an appeal that is filed: when, and by when it is decided. */
  appealed: (at: string, due: string) => string
  appealDecided: (at: string, decided: string) => string
  stands: string
  asSent: string
  print: string
}

const WORDS: Record<Language, Words> = {
  en: {
    title: 'Letter',
    sentOn: (at) => `Sent on ${at}`,
    appeal: 'Appeal against this decision',
    appealUntil: (at) => `You can appeal until ${at}. Somebody who had no part in the decision looks at it.`,
    appealLate: (at) =>
      `The time to appeal ran out on ${at}. You can still send one: a person decides whether it is heard.`,
    appealed: (at, due) => `You appealed on ${at}. It is decided by ${due}.`,
    appealDecided: (at, decided) => `You appealed on ${at}. It was decided on ${decided}.`,
    stands: 'See how your appeal stands',
    asSent: 'This page shows the letter exactly as it was sent. Its fingerprint (SHA-256):',
    print: 'Keep this address: whoever has it can read the letter.',
  },
  es: {
    title: 'Carta',
    sentOn: (at) => `Enviada el ${at}`,
    appeal: 'Recurrir esta decisión',
    appealUntil: (at) => `Puedes recurrir hasta el ${at}. Lo revisa alguien que no ha intervenido en la decisión.`,
    appealLate: (at) =>
      `El plazo para recurrir terminó el ${at}. Aún puedes enviar un recurso: una persona decide si se atiende.`,
    appealed: (at, due) => `Recurriste el ${at}. Se resuelve a más tardar el ${due}.`,
    appealDecided: (at, decided) => `Recurriste el ${at}. Se resolvió el ${decided}.`,
    stands: 'Ver cómo va tu recurso',
    asSent: 'Esta página muestra la carta tal como se envió. Su huella (SHA-256):',
    print: 'Guarda esta dirección: quien la tenga puede leer la carta.',
  },
  fr: {
    title: 'Lettre',
    sentOn: (at) => `Envoyée le ${at}`,
    appeal: 'Faire un recours contre cette décision',
    appealUntil: (at) =>
      `Vous pouvez faire un recours jusqu’au ${at}. Quelqu’un qui n’a pas participé à la décision l’examine.`,
    appealLate: (at) =>
      `Le délai pour faire un recours a pris fin le ${at}. Vous pouvez encore en envoyer un\u00a0: une personne décide s’il est entendu.`,
    appealed: (at, due) => `Vous avez fait un recours le ${at}. Il est tranché au plus tard le ${due}.`,
    appealDecided: (at, decided) => `Vous avez fait un recours le ${at}. Il a été tranché le ${decided}.`,
    stands: 'Voir où en est votre recours',
    asSent: 'Cette page montre la lettre exactement comme elle a été envoyée. Son empreinte (SHA-256)\u00a0:',
    print: 'Gardez cette adresse\u00a0: toute personne qui l’a peut lire la lettre.',
  },
  ar: {
    title: 'رسالة',
    sentOn: (at) => `أُرسلت في ${at}`,
    appeal: 'الاعتراض على هذا القرار',
    appealUntil: (at) => `يمكنك تقديم اعتراض حتى ${at}. ويراجعه شخص لم يشارك في القرار.`,
    appealLate: (at) => `انتهى وقت الاعتراض في ${at}. وما زال بإمكانك إرسال اعتراض: يقرر شخص ما إذا كان سيُنظر فيه.`,
    appealed: (at, due) => `قدّمت اعتراضًا في ${at}. ويُبتّ فيه في موعد أقصاه ${due}.`,
    appealDecided: (at, decided) => `قدّمت اعتراضًا في ${at}. وبُتّ فيه في ${decided}.`,
    stands: 'الاطلاع على حالة اعتراضك',
    asSent: 'تعرض هذه الصفحة الرسالة تمامًا كما أُرسلت. بصمتها (SHA-256):',
    print: 'احتفظ بهذا العنوان: من لديه العنوان يمكنه قراءة الرسالة.',
  },
}

/** The words around a letter, in its language. */
export const receiptWords = (locale: Language): Words => WORDS[locale]

/** What stands between the day and the time. */
const JOINED: Record<Language, string> = { en: 'at', es: 'a las', fr: 'à', ar: 'الساعة' }

/**
 * "26 November 2026 at 14:05 UTC" and its like: an instant that reads the same everywhere.
 * @param formats the tag of dates and numbers, see `formatTag`
 */
export function instantWords(iso: string, formats: string): string {
  const at = new Date(iso)
  const language = knownLanguage(formats) ?? 'en'
  const day = new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeZone: 'UTC' }).format(at)
  const time = new Intl.DateTimeFormat(formats, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(at)
  return `${language === 'fr' ? withFrenchFirst(day) : day} ${JOINED[language]} ${time} UTC`
}
