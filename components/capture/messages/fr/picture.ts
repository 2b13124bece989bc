import type { Messages } from '../en'

/** Taking the picture, and why one could not be used, in French. */
export const picture: Pick<Messages, 'camera' | 'preview' | 'retake' | 'refused'> = {
  camera: {
    starting: 'Ouverture de la caméra',
    hint: 'Placez votre visage dans l’ovale',
    tips: 'Lumière de face, regard vers la caméra, personne d’autre sur la photo.',
    viewfinder: 'Image en direct de votre caméra',
    shutter: 'Prendre la photo',
    file: 'Utiliser une photo de ce téléphone',
    retry: 'Réessayer avec la caméra',
    unreadable: 'Ce fichier n’a pas pu être lu comme une image. Choisissez-en un autre.',
    blocked: {
      denied: {
        title: 'La caméra n’est pas autorisée',
        text: 'Ouvrez les réglages de cette page (le symbole à côté de l’adresse), autorisez la caméra et réessayez. Ou utilisez une photo de ce téléphone.',
      },
      missing: { title: 'Aucune caméra trouvée', text: 'Utilisez une photo de ce téléphone. Elle doit être récente.' },
      busy: {
        title: 'La caméra est déjà utilisée',
        text: 'Une autre application utilise la caméra. Fermez-la et réessayez, ou utilisez une photo de ce téléphone.',
      },
      unsupported: {
        title: 'Pas de caméra dans ce navigateur',
        text: 'Ce navigateur ne donne pas accès à la caméra sur cette page. Utilisez une photo de ce téléphone.',
      },
    },
  },
  preview: {
    title: 'Utiliser cette photo ?',
    alt: 'La photo qui sera envoyée',
    ask: 'Votre visage entier doit être net et bien éclairé.',
    use: 'Utiliser cette photo',
    again: 'La reprendre',
    preparing: 'Préparation de la photo',
    sending: 'Envoi : {percent} %',
    failed: {
      title: 'La photo n’a pas été envoyée',
      text: 'Il n’y a pas de connexion. La photo est toujours ici : réessayez quand vous serez en ligne.',
    },
    resend: 'La renvoyer',
  },
  retake: {
    noTry: 'Cet essai ne compte pas. La photo n’a pas été conservée.',
    also: 'Et aussi :',
    again: 'La reprendre',
    other: 'Demander une vérification par une personne',
    offer: 'Si cela ne marche toujours pas, une personne peut vérifier un document à la place.',
    noneLeft: 'Ce lien ne prend plus de photos. Une personne peut vérifier un document à la place.',
    'no-face': {
      title: 'Aucun visage n’était visible',
      advice: 'Tenez le téléphone à hauteur des yeux, regardez la caméra et ne laissez rien devant votre visage.',
    },
    'several-faces': {
      title: 'Il y avait plus d’un visage sur la photo',
      advice: 'Prenez la photo sans personne d’autre. Les affiches et les passagers derrière vous comptent aussi.',
    },
    'too-dark': {
      title: 'La photo était trop sombre. Tournez-vous vers la lumière.',
      advice:
        'Tenez le téléphone à hauteur des yeux, avec une fenêtre ou une lampe devant vous. Dans la voiture, allumez le plafonnier.',
    },
    'too-bright': {
      title: 'La photo était trop claire',
      advice: 'Détournez-vous du soleil ou de la lampe, ou mettez-vous à l’ombre.',
    },
    blurred: {
      title: 'La photo était floue',
      advice: 'Essuyez l’objectif, tenez le téléphone à deux mains sans bouger et attendez un instant avant d’appuyer.',
    },
    'face-too-small': {
      title: 'Votre visage était trop loin',
      advice: 'Rapprochez le téléphone jusqu’à ce que votre visage remplisse l’ovale.',
    },
    'turned-away': {
      title: 'Votre visage était tourné',
      advice: 'Regardez droit vers la caméra, la tête bien droite.',
    },
  },
  refused: {
    nothingKept: 'La photo n’a pas été conservée.',
    'consent-required': {
      title: 'Il nous faut d’abord votre réponse',
      text: 'Votre accord n’est pas (ou plus) en vigueur. Lisez de quoi il s’agit, puis répondez.',
      action: 'Lire et répondre',
    },
    'no-reference-photo': {
      title: 'La vérification n’est pas encore possible',
      text: '{operator} n’a pas encore de photo de vous, il n’y a donc rien à comparer. Demandez à {operator} d’en ajouter une. Ce lien reste utilisable.',
      action: 'Réessayer',
    },
    'challenge-not-open': {
      title: 'Ce lien ne prend plus de photos',
      text: 'Il a déjà servi, ou son temps est écoulé.',
      action: 'Voir où cela en est',
    },
    moving: {
      title: 'Arrêtez-vous d’abord',
      text: '{operator} a reçu l’information que vous conduisez. Envoyez la photo quand votre véhicule est garé en sécurité.',
      action: 'Je suis à l’arrêt : la renvoyer',
    },
    'too-large': {
      title: 'La photo est trop lourde',
      text: 'Une photo peut faire jusqu’à {megabytes, number} Mo. Prenez-en une nouvelle avec la caméra ou choisissez-en une plus petite.',
      action: 'Utiliser une autre photo',
    },
    'unsupported-image': {
      title: 'Ce type d’image ne peut pas être lu',
      text: 'Prenez-en une nouvelle avec la caméra ou choisissez une image JPEG, PNG ou WebP.',
      action: 'Utiliser une autre photo',
    },
    unavailable: {
      title: 'La vérification n’est pas disponible en ce moment',
      text: 'L’erreur vient de nous. Rien n’est perdu : la photo est toujours sur cette page et votre lien reste utilisable.',
      action: 'La renvoyer',
    },
  },
}
