import type { Messages } from '../en'

/** Taking the picture, and why one could not be used, in Spanish. */
export const picture: Pick<Messages, 'camera' | 'preview' | 'retake' | 'refused'> = {
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
      text: 'Una foto puede pesar hasta {megabytes, number} MB. Toma una nueva con la cámara o elige una más pequeña.',
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
}
