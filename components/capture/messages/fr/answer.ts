import type { Messages } from '../en'

/** How a check came out, in French. */
export const answer: Pick<Messages, 'waiting' | 'cleared' | 'person' | 'ended'> = {
  waiting: {
    title: 'Vérification de votre photo',
    text: 'La photo est arrivée. Restez un instant sur cette page.',
    long: 'Cela prend plus de temps que prévu. La photo est arrivée et rien n’est perdu. Vous pouvez fermer cette page et rouvrir le lien plus tard.',
  },
  cleared: {
    title: 'Merci, vous pouvez continuer à travailler.',
    titleBlocked: 'Merci, cette vérification est terminée.',
    blocked: 'Autre chose vous empêche encore de travailler. Renseignez-vous auprès de {operator}.',
    checkedToday: 'Vérifié aujourd’hui à {time}.',
    checkedEarlier: 'Vérifié le {date} à {time}.',
  },
  person: {
    title: 'Une personne va regarder',
    titleUsual:
      'Une personne va regarder, en général dans un délai d’environ {minutes, plural, one {# minute} other {# minutes}}',
    mayWork: 'En attendant, vous pouvez continuer à travailler.',
    mayNotWork: 'D’ici là, vous ne pouvez pas travailler.',
    sentToday: 'Envoyée aujourd’hui à {time}',
    sentEarlier: 'Envoyée le {date} à {time}',
    nothingDecided:
      'Rien n’a été décidé. L’ordinateur n’était pas sûr, une personne compare donc la photo avec les photos enregistrées.',
    later: 'Rouvrez ce lien pour voir le résultat.',
  },
  ended: {
    evidence:
      'Vos images sont détruites. Seules restent celles sur lesquelles repose une décision vous concernant, parce que votre recours est en cours ou qu’une procédure juridique l’exige. Elles sont détruites d’elles-mêmes dès que c’est terminé. {operator} vous a envoyé une lettre à ce sujet.',
    waived: {
      title: 'Une personne fera la vérification',
      text: '{operator} vous contacte pour regarder un document, par appel vidéo ou sur place. Il n’y a rien d’autre à faire ici.',
    },
    failed: {
      title: 'Cette vérification n’a pas été validée',
      text: 'Plus d’une personne a comparé la photo avec les photos enregistrées, et le résultat est : personnes différentes. Si c’est une erreur, contactez {operator}.',
    },
    'new-selfie': {
      title: 'Il faut un nouveau selfie',
      text: 'Avec cette photo, une personne n’a pas pu se prononcer. Ouvrez le lien le plus récent envoyé par {operator}, ou demandez-en un.',
    },
    expired: {
      title: 'Le temps de ce lien est écoulé',
      text: 'Aucune vérification n’a été faite. Demandez un nouveau lien à {operator}.',
    },
    cancelled: {
      title: 'Cette vérification a été annulée',
      text: 'Il n’y a rien à faire ici. Si {operator} vous a envoyé un lien plus récent, ouvrez celui-là.',
    },
    unknown: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Il est peut-être incomplet. Rouvrez-le depuis le message de {operator}, ou demandez-en un nouveau.',
    },
    mayWork: 'Vous pouvez continuer à travailler.',
    mayNotWork: 'Vous ne pouvez pas travailler pour le moment.',
  },
}
