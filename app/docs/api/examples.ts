/** The first five calls of a platform, as they are typed. `server` ends in /api/v1. */
export const firstCalls = (server: string): { title: string; words: string; curl: string }[] => [
  {
    title: 'Create a driver',
    words: 'Under your own reference. Sending the same again changes nothing.',
    curl: `curl -X PUT ${server}/drivers/D-1042 \\
  -H "Authorization: Bearer $LIKENESS_KEY" -H "Content-Type: application/json" \\
  -d '{ "name": "Amina Diallo", "locale": "en", "timeZone": "Europe/Lisbon" }'`,
  },
  {
    title: 'Record the consent',
    words: 'After you have shown the text of GET /releases/current. Or let the capture page ask for it.',
    curl: `curl -X POST ${server}/drivers/D-1042/consents \\
  -H "Authorization: Bearer $LIKENESS_KEY" -H "Content-Type: application/json" \\
  -d '{ "releaseVersion": 1, "decision": "granted", "locale": "en" }'`,
  },
  {
    title: 'Enrol a reference photo',
    words: 'Two or more make the comparison better: the account photo, the licence, the ID.',
    curl: `curl -X POST ${server}/drivers/D-1042/reference-photos \\
  -H "Authorization: Bearer $LIKENESS_KEY" \\
  -F source=account_photo -F "photo=@account.jpg;type=image/jpeg"`,
  },
  {
    title: 'Check a selfie',
    words: 'Waits up to 10 s for the outcome: approved, in_review or retake.',
    curl: `curl -X POST ${server}/verifications \\
  -H "Authorization: Bearer $LIKENESS_KEY" -H "Prefer: wait=10" -H "Idempotency-Key: selfie-0001" \\
  -F driver=D-1042 -F "selfie=@selfie.jpg;type=image/jpeg"`,
  },
  {
    title: 'Ask whether the driver may work',
    words: 'Before each shift; between, listen to standing.changed on GET /events.',
    curl: `curl ${server}/drivers/D-1042/standing -H "Authorization: Bearer $LIKENESS_KEY"`,
  },
]
