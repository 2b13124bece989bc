/** The optional choice "comparison across accounts", version 1, French. `{operator}` is the platform's name. A published text never changes. */
export const ACROSS_ACCOUNTS_1_FR = `## Comparaison entre les comptes
C’est un choix à part, en plus de l’accord ci-dessus. Si vous acceptez, deux autres choses sont faites avec les mesures de votre visage.

## Pour retrouver votre visage sous un autre compte
Vos selfies sont comparés avec les comptes d’autres conducteurs qui l’ont aussi accepté, et les leurs avec le vôtre. Une ressemblance est une raison pour qu’une personne regarde, rien de plus\u00a0: aucun compte n’est arrêté à cause d’elle. Cela vous protège quand quelqu’un utilise votre visage pour travailler.

## Pour comparer de façon plus juste
Vos mesures font alors partie d’un groupe que l’ordinateur consulte quand il juge si deux images se ressemblent. Il distingue moins bien les personnes de certaines apparences\u00a0; avec le groupe, il sait où il doit être plus prudent. Personne ne demande ni ne devine à quel groupe vous appartenez.

## Si vous dites non
Vos vérifications continuent comme avant, seulement avec vos propres photos, et cela n’a aucune suite pour votre travail. Vous pouvez changer d’avis à tout moment, pour cela seulement\u00a0; vos mesures quittent alors tout de suite la comparaison et le groupe. Adressez-vous au service des conducteurs de {operator}.`
