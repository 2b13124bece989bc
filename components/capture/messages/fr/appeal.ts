import type { Messages } from '../en'

/** The page of an appeal, in French. */
export const appeal: Messages['appeal'] = {
  pageTitle: 'Recours contre une décision',
  title: 'Faire un recours contre une décision',
  lead: 'Si la décision à votre sujet est une erreur, dites-le ici. Vous n’avez pas besoin de vous connecter.',
  letter: 'Ce qui a été décidé',
  until: 'Vous pouvez faire un recours jusqu’au <b>{date}</b>.',
  late: 'Le dernier jour pour faire un recours était le <b>{date}</b>. Vous pouvez encore l’envoyer : il est marqué comme tardif, et une personne décide.',
  nextTitle: 'Ce qui se passe ensuite',
  next: {
    who: 'Une personne qui n’a pas participé à la décision l’examine à nouveau. Elle ne sait pas ce qui a été conclu avant.',
    when: 'Elle décide dans un délai de {hours, plural, one {# heure} other {# heures}}.',
    letter: 'Vous recevez une lettre qui dit comment cela s’est terminé et pourquoi.',
    once: 'Vous pouvez faire un seul recours contre chaque décision.',
  },
  statement: 'Qu’est-ce qui est faux dans la décision ?',
  statementHint: 'Avec vos mots, dans n’importe quelle langue. Au plus {most, number} caractères.',
  left: '{count, plural, one {# caractère restant} other {# caractères restants}}',
  over: '{count, plural, one {# caractère de trop} other {# caractères de trop}} : raccourcissez le texte.',
  short: 'Dites-en un peu plus : au moins {least, number} caractères.',
  photoTitle: 'Une nouvelle photo de vous',
  photoHint:
    'C’est ce qui aide le plus : vous seulement, de face, sous une bonne lumière. Au plus {megabytes, number} Mo.',
  photoNone:
    'Aucun accord n’est en vigueur, aucune photo ne peut donc être reçue. Vos mots sont entendus de la même façon.',
  takePhoto: 'Prendre une photo',
  choosePhoto: 'Choisir une photo',
  photoAlt: 'La nouvelle photo qui sera envoyée',
  attachTitle: 'Une image à l’appui',
  attachHint: 'Par exemple, la photo d’une lettre. Une seule image, au plus {megabytes, number} Mo.',
  attach: 'Ajouter une image',
  attachAlt: 'L’image qui sera envoyée avec',
  remove: 'Retirer',
  unreadable: 'Ce fichier n’a pas pu être lu comme une image. Choisissez-en un autre.',
  send: 'Envoyer le recours',
  sending: 'Envoi en cours',
  refused: {
    photo: 'La nouvelle photo ne peut pas être utilisée',
    other: 'Le recours n’a pas été envoyé',
    unreachable:
      'Il n’y a pas de connexion. Ce que vous avez écrit est toujours ici : réessayez quand vous serez en ligne.',
    unavailable:
      'L’erreur vient de nous. Ce que vous avez écrit est toujours ici : réessayez dans un instant, ou envoyez-le sans image.',
    'already-appealed': 'Il y a déjà un recours contre cette décision. Rouvrez le lien pour voir où il en est.',
    'already-undone': 'La décision a été annulée : il ne reste rien à contester.',
    'consent-required':
      'Aucun accord n’est en vigueur, aucune image ne peut donc être reçue. Retirez les images et envoyez vos mots.',
    'too-large':
      'Les images sont trop lourdes ensemble. Au plus {megabytes, number} Mo chacune : choisissez-en de plus petites.',
    'unsupported-image': 'Une image n’a pas pu être lue. Choisissez une image JPEG, PNG ou WebP.',
    invalid: 'Relisez ce que vous avez écrit : il manque quelque chose ou c’est trop long.',
    'link-unknown': 'Ce lien ne fonctionne plus. Rouvrez-le depuis le message.',
  },
  filed: {
    title: 'Votre recours est déposé',
    number: 'Son numéro est <b>{number}</b>.',
    due: 'Une personne qui n’a pas participé à la décision décide au plus tard le <b>{date}</b>.',
    late: 'Il est arrivé après le dernier jour et est marqué comme tardif. Il est entendu de la même façon.',
    waiting: 'Un nouveau selfie vous a été demandé pour cela. Ouvrez le lien le plus récent envoyé par {operator}.',
    assigned: 'Une personne l’examine.',
    again: 'Rouvrez ce lien pour voir où il en est.',
  },
  decided: {
    upheld: 'La décision est maintenue',
    changed: 'La décision a été modifiée',
    overturned: 'Votre recours était justifié : la décision est annulée',
    on: 'Décidé le <b>{date}</b>, recours {number}.',
    letter: 'La lettre',
  },
  undone: {
    title: 'Il n’y a rien à contester',
    text: 'La décision a déjà été annulée.',
  },
  unknown: {
    title: 'Ce lien ne fonctionne pas',
    text: 'Il est peut-être incomplet. Rouvrez-le depuis le message de {operator}.',
  },
}
