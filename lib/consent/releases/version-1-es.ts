/** Consent release, version 1, Spanish. `{operator}` is the platform's name. A published text never changes. */
export const VERSION_1_ES = `## Qué se recoge y se guarda
Tus selfies, las imágenes que ya están en tu cuenta, tu licencia de conducir, tu documento de identidad oficial y los datos biométricos que se obtienen de ellos: las medidas de tu cara. Todo junto son tus «datos de identidad».

## Para qué
Para comprobar de vez en cuando que eres tú quien trabaja con tu cuenta. Así se te protege de que otros la usen y se evita que trabajen con ella personas sin verificar o sin licencia.

## Qué se hace
Un programa compara cada selfie con tus fotos guardadas. Puede decir que coinciden; nunca decide en tu contra. Si tiene dudas, una persona compara las imágenes. Algunas comprobaciones se miran una segunda vez como control de calidad, y las imágenes pueden servir para formar a quienes revisan. Tus imágenes no se comparan con las cuentas de otros conductores: para eso haría falta otro consentimiento aparte.

## Quién lo ve
Revisores formados que trabajan para {operator} y quienes auditan su trabajo. Cada vez que alguien mira una imagen queda registrado. Los clientes nunca ven tus imágenes.

## Cuánto tiempo
Hasta que se cumpla la finalidad, como máximo tres años después de tu última comprobación, o menos si {operator} lo decide. Si pides que se eliminen, tus datos de identidad se eliminan antes. Solo se queda, hasta su fecha, lo que exija una ley o lo que necesite una apelación aún abierta.

## Tu elección
Puedes decir que no y puedes cambiar de opinión en cualquier momento. En ese caso no se toma ninguna selfie, y la que todavía espere su comprobación se borra. En su lugar, una persona revisa contigo un documento, por videollamada o en persona. Tu respuesta en sí no te impide trabajar durante 7 días; después hace falta el resultado de esa revisión.

## Tus derechos
Puedes preguntar qué se guarda sobre ti, recibir una copia, pedir que se corrijan errores y pedir que se eliminen tus datos de identidad. Pídelo en cualquier momento al servicio de atención a conductores de {operator}.`
