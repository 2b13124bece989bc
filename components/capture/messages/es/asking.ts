import type { Messages } from '../en'

/** What stands around every screen, and what is asked before a picture is taken, in Spanish. */
export const asking: Pick<Messages, 'frame' | 'prompt' | 'moving' | 'otherPath' | 'consent' | 'noReference'> = {
  frame: {
    pageTitle: 'Verifica quién eres',
    language: 'Idioma',
    back: 'Atrás',
    tryAgain: 'Intentar de nuevo',
    closePage: 'Puedes cerrar esta página.',
  },
  prompt: {
    title: 'Ayúdanos a verificar quién eres',
    lead: 'Para seguir repartiendo, tómate una selfie.',
    driving: '<b>No lo hagas mientras conduces.</b> Detente antes.',
    customers: 'Los clientes nunca ven esta foto.',
    protects: 'Evita que otras personas trabajen con tu cuenta.',
    why: {
      periodic: '{operator} lo pide a todos los conductores de vez en cuando.',
      before_shift: '{operator} lo pide antes de un turno.',
      risk: '{operator} pide esta comprobación. No se ha decidido nada sobre ti.',
      manual: '{operator} pide esta comprobación. No se ha decidido nada sobre ti.',
      declared_change:
        'Has dicho que tu aspecto ha cambiado. Una persona de {operator} compara esta selfie con tus fotos; si coinciden, pasa a ser una de ellas.',
    },
    finishToday: 'Termina antes de las <b>{time}</b>.',
    finishTomorrow: 'Termina <b>mañana antes de las {time}</b>.',
    finishLater: 'Termina <b>el {date} antes de las {time}</b>.',
    mayWork: 'Hasta entonces puedes seguir trabajando.',
    mayNotWork: 'No puedes trabajar antes de hacerla.',
    start: 'Empezar',
    cannot: 'No puedo tomarme una selfie',
  },
  moving: {
    title: 'Primero detente',
    text: '{operator} tiene el aviso de que estás conduciendo. Tómate la selfie cuando estés en un lugar seguro.',
    again: 'Ya me detuve',
    still: 'Para {operator} todavía estás conduciendo. Puede tardar un momento.',
  },
  otherPath: {
    title: 'También puede comprobarlo una persona',
    what: 'Alguien de {operator} revisa contigo un documento, por videollamada o en persona. No hace falta ninguna selfie.',
    afterwards: 'Entonces este enlace termina, y {operator} se pone en contacto contigo para la revisión.',
    work: 'Durante {days, plural, one {# día} other {# días}} esta comprobación no te impide trabajar. Después hace falta su resultado.',
    confirm: 'Pedir que lo haga una persona',
    back: 'Volver a la selfie',
    failed: 'No se pudo enviar. Nada ha cambiado: revisa la conexión e inténtalo de nuevo.',
  },
  consent: {
    title: '¿Estás de acuerdo?',
    region: 'Lo que te pedimos que aceptes',
    more: 'Sigue leyendo',
    agree: 'Acepto',
    agreeNote: 'Ahora te tomas la selfie. Puedes cambiar de opinión más tarde.',
    decline: 'No acepto',
    declineNote:
      'No se toma ninguna foto. Una persona revisa un documento; durante {days, plural, one {# día} other {# días}} esto no te impide trabajar.',
    option: 'Comparar también mi cara entre cuentas',
    optionNote: 'Opcional. Tus comprobaciones siguen con o sin ella.',
    optionMore: 'Qué significa',
    failed: 'No se pudo guardar tu respuesta. Revisa la conexión e inténtalo de nuevo.',
  },
  noReference: {
    title: 'Todavía no podemos comprobarlo',
    text: '{operator} aún no tiene ninguna foto tuya, así que no hay con qué comparar una selfie.',
    todo: 'Pide a {operator} que añada tu foto y vuelve después. Este enlace sigue sirviendo.',
    still: 'Todavía no hay ninguna foto guardada.',
  },
}
