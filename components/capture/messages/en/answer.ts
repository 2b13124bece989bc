/** How a check came out, in English. */
export const answer = {
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
  ended: {
    evidence:
      'Your pictures are being destroyed. Only those that a decision on you rests on stay, because your appeal is open or a legal claim requires it. They are destroyed by themselves once that is over. {operator} has sent you a letter about it.',
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
