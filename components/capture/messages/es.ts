import type { Messages } from '.'

/** Every word of the driver's pages in Spanish; the driver is addressed as «tú». */
export const es: Messages = {
  frame: {
    pageTitle: 'Verifica quién eres',
    switchLanguage: 'English',
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
      declared_change: '{operator} lo pide porque algo ha cambiado en tu cuenta.',
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
  camera: {
    starting: 'Abriendo la cámara',
    hint: 'Pon tu cara en el óvalo',
    tips: 'Luz de frente, mirada a la cámara y nadie más en la foto.',
    viewfinder: 'Imagen en vivo de tu cámara',
    shutter: 'Tomar la foto',
    file: 'Usar una foto de este teléfono',
    retry: 'Probar la cámara otra vez',
    unreadable: 'Ese archivo no se pudo leer como imagen. Elige otro.',
    blocked: {
      denied: {
        title: 'La cámara no está permitida',
        text: 'Abre los ajustes de esta página (el símbolo junto a la dirección), permite la cámara e inténtalo de nuevo. O usa una foto de este teléfono.',
      },
      missing: { title: 'No se encontró ninguna cámara', text: 'Usa una foto de este teléfono. Debe ser reciente.' },
      busy: {
        title: 'La cámara está ocupada',
        text: 'Otra aplicación está usando la cámara. Ciérrala e inténtalo de nuevo, o usa una foto de este teléfono.',
      },
      unsupported: {
        title: 'Este navegador no ofrece la cámara',
        text: 'El navegador no permite usar la cámara en esta página. Usa una foto de este teléfono.',
      },
    },
  },
  preview: {
    title: '¿Usamos esta foto?',
    alt: 'La foto que se enviará',
    ask: 'Toda tu cara debe verse nítida y con buena luz.',
    use: 'Usar esta foto',
    again: 'Tomarla de nuevo',
    preparing: 'Preparando la foto',
    sending: 'Enviando: {percent} %',
    failed: {
      title: 'La foto no se envió',
      text: 'No hay conexión. La foto sigue aquí: inténtalo de nuevo cuando tengas red.',
    },
    resend: 'Enviarla de nuevo',
  },
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
  retake: {
    noTry: 'Este intento no cuenta. La foto no se ha guardado.',
    also: 'Además:',
    again: 'Tomarla de nuevo',
    other: 'Pedir que lo haga una persona',
    offer: 'Si sigue sin funcionar, una persona puede revisar un documento.',
    noneLeft: 'Este enlace ya no admite más fotos. Una persona puede revisar un documento.',
    'no-face': {
      title: 'No se veía ninguna cara',
      advice: 'Sostén el teléfono a la altura de los ojos, mira a la cámara y no dejes nada delante de tu cara.',
    },
    'several-faces': {
      title: 'Había más de una cara en la foto',
      advice: 'Tómate la foto a solas. También cuentan los carteles y los pasajeros que estén detrás de ti.',
    },
    'too-dark': {
      title: 'La foto salió muy oscura. Ponte de cara a la luz.',
      advice:
        'Sostén el teléfono a la altura de los ojos, con una ventana o una lámpara delante. En el auto, enciende la luz del techo.',
    },
    'too-bright': {
      title: 'La foto salió con demasiada luz',
      advice: 'No te pongas de cara al sol ni a la lámpara, o busca la sombra.',
    },
    blurred: {
      title: 'La foto salió borrosa',
      advice: 'Limpia la lente, sostén el teléfono con las dos manos y espera un momento antes de pulsar.',
    },
    'face-too-small': {
      title: 'Tu cara estaba demasiado lejos',
      advice: 'Acerca el teléfono hasta que tu cara llene el óvalo.',
    },
    'turned-away': {
      title: 'Tu cara estaba girada',
      advice: 'Mira de frente a la cámara, con la cabeza derecha.',
    },
  },
  refused: {
    nothingKept: 'La foto no se ha guardado.',
    'consent-required': {
      title: 'Antes necesitamos tu respuesta',
      text: 'Tu consentimiento no está (o ya no está) vigente. Lee de qué se trata y responde.',
      action: 'Leer y responder',
    },
    'no-reference-photo': {
      title: 'Todavía no podemos comprobarlo',
      text: '{operator} aún no tiene ninguna foto tuya, así que no hay con qué comparar. Pide a {operator} que añada una. Este enlace sigue sirviendo.',
      action: 'Intentar de nuevo',
    },
    'challenge-not-open': {
      title: 'Este enlace ya no admite fotos',
      text: 'Ya se usó, o se acabó su tiempo.',
      action: 'Ver cómo está',
    },
    moving: {
      title: 'Primero detente',
      text: '{operator} tiene el aviso de que estás conduciendo. Envía la foto cuando estés en un lugar seguro.',
      action: 'Ya me detuve: enviarla de nuevo',
    },
    'too-large': {
      title: 'La foto pesa demasiado',
      text: 'Una foto puede pesar hasta 15 MB. Toma una nueva con la cámara o elige una más pequeña.',
      action: 'Usar otra foto',
    },
    'unsupported-image': {
      title: 'Este tipo de imagen no se puede leer',
      text: 'Toma una nueva con la cámara o elige una imagen JPEG, PNG o WebP.',
      action: 'Usar otra foto',
    },
    unavailable: {
      title: 'La comprobación no está disponible ahora',
      text: 'El fallo es nuestro. No se ha perdido nada: la foto sigue en esta página y tu enlace sigue sirviendo.',
      action: 'Enviarla de nuevo',
    },
  },
  ended: {
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
