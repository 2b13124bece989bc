import type { Messages } from '../en'

/** What stands around every screen, and what is asked before a picture is taken, in French. */
export const asking: Pick<Messages, 'frame' | 'prompt' | 'moving' | 'otherPath' | 'consent' | 'noReference'> = {
  frame: {
    pageTitle: 'Vérifier votre identité',
    language: 'Langue',
    back: 'Retour',
    tryAgain: 'Réessayer',
    closePage: 'Vous pouvez fermer cette page.',
  },
  prompt: {
    title: 'Aidez-nous à vérifier votre identité',
    lead: 'Pour continuer à livrer, prenez un selfie.',
    driving: '<b>Pas en conduisant.</b> Arrêtez-vous d’abord.',
    customers: 'Les clients ne voient jamais cette photo.',
    protects: 'Cela empêche d’autres personnes de travailler avec votre compte.',
    why: {
      periodic: '{operator} le demande à tous les conducteurs de temps en temps.',
      before_shift: '{operator} le demande avant une période de travail.',
      risk: '{operator} demande cette vérification. Rien n’a été décidé à votre sujet.',
      manual: '{operator} demande cette vérification. Rien n’a été décidé à votre sujet.',
      declared_change:
        'Vous avez dit que votre apparence a changé. Une personne chez {operator} compare ce selfie avec vos photos ; si tout concorde, il devient l’une d’elles.',
    },
    finishToday: 'Terminez avant <b>{time}</b>.',
    finishTomorrow: 'Terminez <b>demain avant {time}</b>.',
    finishLater: 'Terminez <b>le {date} avant {time}</b>.',
    mayWork: 'Vous pouvez continuer à travailler d’ici là.',
    mayNotWork: 'Vous ne pouvez pas travailler avant de l’avoir fait.',
    start: 'Commencer',
    cannot: 'Je ne peux pas prendre de selfie',
  },
  moving: {
    title: 'Arrêtez-vous d’abord',
    text: '{operator} a reçu l’information que vous conduisez. Prenez le selfie quand votre véhicule est garé en sécurité.',
    again: 'Je suis à l’arrêt',
    still: 'Pour {operator}, vous conduisez encore. Cela peut prendre un moment.',
  },
  otherPath: {
    title: 'Une personne peut faire la vérification',
    what: 'Quelqu’un chez {operator} regarde un document avec vous, par appel vidéo ou sur place. Aucun selfie n’est nécessaire.',
    afterwards: 'Ce lien prend alors fin, et {operator} vous contacte pour la vérification.',
    work: 'Pendant {days, plural, one {# jour} other {# jours}}, cette vérification ne vous empêche pas de travailler. Ensuite, son résultat est nécessaire.',
    confirm: 'Demander une vérification par une personne',
    back: 'Revenir au selfie',
    failed: 'L’envoi n’a pas abouti. Rien n’a changé : vérifiez la connexion et réessayez.',
  },
  consent: {
    title: 'Êtes-vous d’accord ?',
    region: 'Ce que nous vous demandons d’accepter',
    more: 'Lire la suite',
    agree: 'J’accepte',
    agreeNote: 'Vous prenez le selfie maintenant. Vous pourrez changer d’avis plus tard.',
    decline: 'Je refuse',
    declineNote:
      'Aucune photo n’est prise. Une personne vérifie un document à la place ; pendant {days, plural, one {# jour} other {# jours}}, cela ne vous empêche pas de travailler.',
    option: 'Comparer aussi mon visage entre les comptes',
    optionNote: 'Facultatif. Vos vérifications continuent avec ou sans cela.',
    optionMore: 'Ce que cela signifie',
    failed: 'Votre réponse n’a pas pu être enregistrée. Vérifiez la connexion et réessayez.',
  },
  noReference: {
    title: 'La vérification n’est pas encore possible',
    text: '{operator} n’a pas encore de photo de vous, il n’y a donc rien à comparer avec un selfie.',
    todo: 'Demandez à {operator} d’ajouter votre photo, puis revenez. Ce lien reste utilisable.',
    still: 'Il n’y a toujours pas de photo enregistrée.',
  },
}
