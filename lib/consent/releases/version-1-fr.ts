/** Consent release, version 1, French. `{operator}` is the platform's name. A published text never changes. */
export const VERSION_1_FR = `## Ce qui est recueilli et conservé
Vos selfies, les images déjà enregistrées pour votre compte, votre permis de conduire, votre pièce d’identité officielle et les données biométriques qui en sont tirées\u00a0: les mesures de votre visage. L’ensemble forme vos «\u00a0données d’identité\u00a0».

## Pour quoi faire
Pour vérifier de temps en temps que c’est bien vous qui travaillez avec votre compte. Cela vous protège si d’autres veulent l’utiliser, et empêche des personnes non vérifiées ou sans permis de travailler avec lui.

## Ce qui est fait
Un ordinateur compare chaque selfie avec vos photos enregistrées. Il peut dire qu’elles concordent\u00a0; il ne décide jamais contre vous. S’il n’est pas sûr, une personne compare les images. Certaines vérifications sont regardées une deuxième fois pour le contrôle de la qualité, et des images peuvent servir à former les personnes qui vérifient. Vos images ne sont pas comparées avec les comptes d’autres conducteurs\u00a0: il faudrait pour cela un accord séparé.

## Qui le voit
Des personnes formées qui vérifient pour {operator}, et celles qui contrôlent leur travail. Chaque consultation est enregistrée. Les clients ne voient jamais vos images.

## Pendant combien de temps
Jusqu’à ce que le but soit atteint, au plus trois ans après votre dernière vérification, ou moins si {operator} le décide. Si vous demandez leur suppression, vos données d’identité sont supprimées avant. Seul ce qu’une loi exige, ou ce dont un recours encore ouvert a besoin, reste jusqu’à sa date.

## Votre choix
Vous pouvez dire non, et vous pouvez changer d’avis à tout moment. Dans ce cas, aucun selfie n’est pris, et un selfie qui attend encore sa vérification est supprimé. À la place, une personne vérifie un document avec vous, par appel vidéo ou sur place. Votre réponse en elle-même ne vous empêche pas de travailler pendant 7 jours\u00a0; ensuite, le résultat de cette vérification est nécessaire.

## Vos droits
Vous pouvez demander ce qui est conservé sur vous, en recevoir une copie, faire corriger les erreurs et faire supprimer vos données d’identité. Adressez-vous au service des conducteurs de {operator}, à tout moment.`
