/** Every word of the driver's pages in English. Spanish has the same keys. */
export const en = {
  frame: {
    pageTitle: 'Verify who you are',
    switchLanguage: 'Español',
    back: 'Back',
    tryAgain: 'Try again',
    closePage: 'You can close this page.',
  },
  prompt: {
    title: 'Help us verify who you are',
    lead: 'To go on delivering, take a selfie.',
    driving: '<b>Not while driving.</b> Stop first.',
    customers: 'Customers never see this picture.',
    protects: 'It keeps others from working under your account.',
    why: {
      periodic: '{operator} asks every driver now and then.',
      before_shift: '{operator} asks for it before a shift.',
      risk: '{operator} asks for this check. Nothing has been decided about you.',
      manual: '{operator} asks for this check. Nothing has been decided about you.',
      declared_change: '{operator} asks because something in your account has changed.',
    },
    finishToday: 'Finish by <b>{time}</b>.',
    finishTomorrow: 'Finish by <b>{time} tomorrow</b>.',
    finishLater: 'Finish by <b>{time} on {date}</b>.',
    mayWork: 'You can go on working until then.',
    mayNotWork: 'You cannot work before it is done.',
    start: 'Start',
    cannot: 'I cannot take a selfie',
  },
  moving: {
    title: 'Stop first',
    text: '{operator} has been told that you are driving. Take the selfie when you have parked safely.',
    again: 'I have parked',
    still: '{operator} still has you as driving. This can take a moment.',
  },
  otherPath: {
    title: 'A person can check you instead',
    what: 'Someone from {operator} looks at a document with you, in a video call or on site. You need no selfie.',
    afterwards: 'This link then ends, and {operator} gets in touch with you for the check.',
    work: 'For {days, plural, one {# day} other {# days}} this check does not stop you from working. After that, its result is needed.',
    confirm: 'Ask for a check by a person',
    back: 'Back to the selfie',
    failed: 'That could not be sent. Nothing has changed: check the connection and try again.',
  },
  consent: {
    title: 'Do you agree?',
    region: 'What you are asked to agree to',
    more: 'Read on',
    agree: 'I agree',
    agreeNote: 'You take the selfie now. You can change your mind later.',
    decline: 'I do not agree',
    declineNote:
      'No picture is taken. A person checks a document instead; for {days, plural, one {# day} other {# days}} this does not stop you from working.',
    option: 'Also compare my face across accounts',
    optionNote: 'Optional. Your checks go on with or without it.',
    optionMore: 'What this means',
    failed: 'Your answer could not be saved. Check the connection and try again.',
  },
  noReference: {
    title: 'We cannot check you yet',
    text: '{operator} has no photo of you on file yet, so there is nothing to compare a selfie with.',
    todo: 'Ask {operator} to add your photo, then come back. This link stays usable.',
    still: 'There is still no photo on file.',
  },
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
  waiting: {
    title: 'Checking your picture',
    text: 'The picture has arrived. Stay on this page for a moment.',
    long: 'This takes longer than it should. The picture has arrived and nothing is lost. You can close this page and open the link again later.',
  },
  cleared: {
    title: 'Thank you, you can go on working.',
    titleBlocked: 'Thank you, this check is done.',
    blocked: 'Another matter still keeps you from working. Ask {operator} about it.',
    checkedToday: 'Checked today at {time}.',
    checkedEarlier: 'Checked at {time} on {date}.',
  },
  person: {
    title: 'A person will look',
    titleUsual: 'A person will look, usually in about {minutes, plural, one {# minute} other {# minutes}}',
    mayWork: 'You can go on working meanwhile.',
    mayNotWork: 'You cannot work until then.',
    sentToday: 'Sent today at {time}',
    sentEarlier: 'Sent at {time} on {date}',
    nothingDecided:
      'Nothing has been decided. The computer could not be sure, so a person compares the picture with the photos on file.',
    later: 'Open this link again to see the result.',
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
      text: 'A picture may have 15 MB. Take a new one with the camera, or choose a smaller one.',
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
  ended: {
    waived: {
      title: 'A person checks you instead',
      text: '{operator} gets in touch with you to look at a document, in a video call or on site. There is nothing more to do here.',
    },
    failed: {
      title: 'This check was not passed',
      text: 'More than one person compared the picture with the photos on file, and the result was: different people. If that is wrong, contact {operator}.',
    },
    'new-selfie': {
      title: 'A new selfie is needed',
      text: 'A person could not tell from this picture. Open the newest link that {operator} sent you, or ask for one.',
    },
    expired: {
      title: 'The time of this link is over',
      text: 'No check was made. Ask {operator} for a new link.',
    },
    cancelled: {
      title: 'This check was called off',
      text: 'There is nothing to do here. If {operator} sent you a newer link, open that one.',
    },
    unknown: {
      title: 'This link does not work',
      text: 'It may be incomplete. Open it again from the message by {operator}, or ask for a new one.',
    },
    mayWork: 'You can go on working.',
    mayNotWork: 'You cannot work at the moment.',
  },
}
