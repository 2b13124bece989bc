/** The optional choice "comparison across accounts", version 1, Spanish. `{operator}` is the platform's name. A published text never changes. */
export const ACROSS_ACCOUNTS_1_ES = `## Comparación entre cuentas
Esta es una elección aparte, además del consentimiento anterior. Si aceptas, se hacen dos cosas más con las medidas de tu cara.

## Para encontrar tu cara en otra cuenta
Tus selfies se comparan con las cuentas de otros conductores que también lo han aceptado, y las suyas con la tuya. Un parecido es motivo para que una persona mire, nada más: ninguna cuenta se detiene por eso. Te protege cuando alguien usa tu cara para trabajar.

## Para comparar de forma más justa
Tus medidas pasan a formar parte de un grupo que el programa consulta cuando juzga si dos imágenes se parecen. Le cuesta más distinguir a personas de ciertos aspectos; con el grupo sabe dónde tiene que ser más cuidadoso. Nadie pregunta ni adivina a qué grupo perteneces.

## Si dices que no
Tus comprobaciones siguen como hasta ahora, solo con tus propias fotos, y no tiene consecuencias para tu trabajo. Puedes cambiar de opinión en cualquier momento, solo para esto; entonces tus medidas salen enseguida de la comparación y del grupo. Pídelo al servicio de atención a conductores de {operator}.`
