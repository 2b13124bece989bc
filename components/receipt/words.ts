type Words = {
  title: string
  sentOn: (at: string) => string
  appeal: string
  appealUntil: (at: string) => string
  appealLate: (at: string) => string
  asSent: string
  print: string
}

const WORDS: Record<'en' | 'es', Words> = {
  en: {
    title: 'Letter',
    sentOn: (at) => `Sent on ${at}`,
    appeal: 'Appeal against this decision',
    appealUntil: (at) => `You can appeal until ${at}. Somebody who had no part in the decision looks at it.`,
    appealLate: (at) =>
      `The time to appeal ran out on ${at}. You can still send one: a person decides whether it is heard.`,
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
    asSent: 'Esta página muestra la carta tal como se envió. Su huella (SHA-256):',
    print: 'Guarda esta dirección: quien la tenga puede leer la carta.',
  },
}

/** The words around a letter, in its language. */
export const receiptWords = (locale: 'en' | 'es'): Words => WORDS[locale]

const TAGS = { en: 'en-GB', es: 'es' } as const

/** "26 November 2026 at 14:05 UTC" and its like: an instant that reads the same everywhere. */
export const instantWords = (iso: string, locale: 'en' | 'es'): string =>
  `${new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso))} UTC`
