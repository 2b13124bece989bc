/** Taking the picture, and why one could not be used, in English. */
export const picture = {
  camera: {
    starting: 'Starting the camera',
    hint: 'Put your face in the oval',
    tips: 'Light from the front, eyes to the camera, nobody else in the picture.',
    viewfinder: 'Live picture of your camera',
    shutter: 'Take the picture',
    file: 'Use a photo from this phone',
    retry: 'Try the camera again',
    unreadable: 'That file could not be read as a picture. Choose another one.',
    blocked: {
      denied: {
        title: 'The camera is not allowed',
        text: 'Open the settings of this page (the sign beside the address), allow the camera, and try again. Or use a photo from this phone.',
      },
      missing: { title: 'No camera was found', text: 'Use a photo from this phone. It should be a new one.' },
      busy: {
        title: 'The camera is in use',
        text: 'Another app holds the camera. Close it and try again, or use a photo from this phone.',
      },
      unsupported: {
        title: 'No camera in this browser',
        text: 'This browser does not give the camera to this page. Use a photo from this phone.',
      },
    },
  },
  preview: {
    title: 'Use this picture?',
    alt: 'The picture that will be sent',
    ask: 'Your whole face should be sharp and well lit.',
    use: 'Use this picture',
    again: 'Take it again',
    preparing: 'Preparing the picture',
    sending: 'Sending: {percent} %',
    failed: {
      title: 'The picture was not sent',
      text: 'There is no connection. The picture is still here: try again when you are online.',
    },
    resend: 'Send it again',
  },
  retake: {
    noTry: 'This used up no try. The picture was not kept.',
    also: 'Also:',
    again: 'Take it again',
    other: 'Ask for a check by a person',
    offer: 'If it still does not work, a person can check a document instead.',
    noneLeft: 'This link takes no more pictures. A person can check a document instead.',
    'no-face': {
      title: 'No face could be seen',
      advice: 'Hold the phone at eye height, look into the camera and leave nothing in front of your face.',
    },
    'several-faces': {
      title: 'More than one face was in the picture',
      advice: 'Take the picture alone. Posters and passengers behind you count too.',
    },
    'too-dark': {
      title: 'The picture was too dark. Turn to the light.',
      advice:
        'Hold the phone at eye height, with a window or a lamp in front of you. In the car, switch on the ceiling light.',
    },
    'too-bright': {
      title: 'The picture was too bright',
      advice: 'Turn away from the sun or the lamp, or step into the shade.',
    },
    blurred: {
      title: 'The picture was blurred',
      advice: 'Wipe the lens, hold the phone still with both hands and wait a moment before you press.',
    },
    'face-too-small': {
      title: 'Your face was too far away',
      advice: 'Hold the phone closer, until your face fills the oval.',
    },
    'turned-away': {
      title: 'Your face was turned away',
      advice: 'Look straight into the camera, with your head upright.',
    },
  },
  refused: {
    nothingKept: 'The picture was not kept.',
    'consent-required': {
      title: 'We need your answer first',
      text: 'Your consent is not in force (any more). Read what it is about, then answer.',
      action: 'Read and answer',
    },
    'no-reference-photo': {
      title: 'We cannot check you yet',
      text: '{operator} has no photo of you on file yet, so there is nothing to compare with. Ask {operator} to add one. This link stays usable.',
      action: 'Try again',
    },
    'challenge-not-open': {
      title: 'This link takes no more pictures',
      text: 'It has been used, or its time is over.',
      action: 'See how it stands',
    },
    moving: {
      title: 'Stop first',
      text: '{operator} has been told that you are driving. Send the picture when you have parked safely.',
      action: 'I have parked: send it again',
    },
    'too-large': {
      title: 'The picture is too large',
      text: 'A picture may have {megabytes, number} MB. Take a new one with the camera, or choose a smaller one.',
      action: 'Take another one',
    },
    'unsupported-image': {
      title: 'This kind of picture cannot be read',
      text: 'Take a new one with the camera, or choose a JPEG, PNG or WebP picture.',
      action: 'Take another one',
    },
    unavailable: {
      title: 'The check is not available just now',
      text: 'The fault is ours. Nothing is lost: the picture is still on this page, and your link stays usable.',
      action: 'Send it again',
    },
  },
}
