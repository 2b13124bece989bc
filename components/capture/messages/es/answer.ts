import type { Messages } from '../en'

/** How a check came out, in Spanish. */
export const answer: Pick<Messages, 'waiting' | 'cleared' | 'person' | 'ended'> = {
  waiting: {
    title: 'Comprobando tu foto',
    text: 'La foto ha llegado. Quédate un momento en esta página.',
    long: 'Está tardando más de lo normal. La foto ha llegado y no se ha perdido nada. Puedes cerrar esta página y abrir el enlace más tarde.',
  },
  cleared: {
    title: 'Gracias, puedes seguir trabajando.',
    titleBlocked: 'Gracias, esta comprobación está hecha.',
    blocked: 'Otro asunto todavía te impide trabajar. Pregunta a {operator}.',
    checkedToday: 'Comprobado hoy a las {time}.',
    checkedEarlier: 'Comprobado el {date} a las {time}.',
  },
  person: {
    title: 'Una persona lo revisará',
    titleUsual: 'Una persona lo revisará, normalmente en {minutes, plural, one {un minuto} other {unos # minutos}}',
    mayWork: 'Mientras tanto puedes seguir trabajando.',
    mayNotWork: 'Hasta entonces no puedes trabajar.',
    sentToday: 'Enviada hoy a las {time}',
    sentEarlier: 'Enviada el {date} a las {time}',
    nothingDecided:
      'No se ha decidido nada. El programa no estaba seguro, así que una persona compara la foto con las que hay guardadas.',
    later: 'Abre este enlace otra vez para ver el resultado.',
  },
  ended: {
    evidence:
      'Tus imágenes se destruyen. Solo se quedan aquellas en las que se basa una decisión sobre ti, porque tu recurso está abierto o porque lo exige una reclamación legal. Se destruyen por sí solas cuando eso termine. {operator} te ha enviado una carta al respecto.',
    waived: {
      title: 'Lo comprobará una persona',
      text: '{operator} se pondrá en contacto contigo para revisar un documento, por videollamada o en persona. Aquí no tienes que hacer nada más.',
    },
    failed: {
      title: 'Esta comprobación no se superó',
      text: 'Más de una persona comparó la foto con las que hay guardadas, y el resultado fue: personas distintas. Si no es así, contacta con {operator}.',
    },
    'new-selfie': {
      title: 'Hace falta una selfie nueva',
      text: 'Con esta foto una persona no pudo decidir. Abre el enlace más reciente que te envió {operator} o pide uno.',
    },
    expired: {
      title: 'Se acabó el tiempo de este enlace',
      text: 'No se hizo ninguna comprobación. Pide a {operator} un enlace nuevo.',
    },
    cancelled: {
      title: 'Esta comprobación se canceló',
      text: 'Aquí no tienes que hacer nada. Si {operator} te envió un enlace más reciente, abre ese.',
    },
    unknown: {
      title: 'Este enlace no funciona',
      text: 'Puede que esté incompleto. Ábrelo de nuevo desde el mensaje de {operator} o pide uno nuevo.',
    },
    mayWork: 'Puedes seguir trabajando.',
    mayNotWork: 'Ahora mismo no puedes trabajar.',
  },
}
