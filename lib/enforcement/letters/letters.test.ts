import { describe, expect, it } from 'vitest'
import { configuration } from '@/lib/configuration'
import { APPEAL_REASONS, inLanguage, LANGUAGES, type Language, REASON_CODES, REFERENCE_SOURCES } from '@/lib/vocabulary'
import { composeLetter, previewLetter } from '.'
import type { Letter } from './facts'

const at = (iso: string) => new Date(iso)
const may = { appealBy: at('2027-05-18T09:00:00Z'), decideWithinHours: 72 }
const seen = { selfieAt: at('2027-05-04T07:58:00Z'), references: [...REFERENCE_SOURCES], reasons: [...REASON_CODES] }
const lasts = { endsAt: at('2027-05-11T09:00:00Z'), reviewAt: null }
const open = { endsAt: null, reviewAt: at('2027-06-01T09:00:00Z') }
const decided = { decidedAt: at('2027-05-04T09:00:00Z'), startsAt: at('2027-05-04T09:00:00Z') }
const appealed = { filedAt: at('2027-05-06T09:00:00Z'), reasons: ['nose' as const], why: APPEAL_REASONS }

/** An appeal that is filed. */
const is = (more: { overdue?: boolean; decidedAt?: Date }) => ({
  appealed: {
    filedAt: at('2027-05-06T09:00:00Z'),
    dueAt: at('2027-05-09T09:00:00Z'),
    overdue: false,
    decidedAt: null,
    ...more,
  },
})

/** Every text there is. */
const EVERY: Letter[] = [
  {
    kind: 'rejection',
    facts: {
      ...may,
      seen: { ...seen, people: 2, different: 2, undecided: 0 },
      heldUntil: at('2027-05-06T09:00:00Z'),
      over: false,
    },
  },
  {
    kind: 'rejection',
    facts: {
      ...may,
      seen: { ...seen, people: 3, different: 2, undecided: 0 },
      heldUntil: at('2027-05-06T09:00:00Z'),
      over: true,
    },
  },
  {
    kind: 'suspension',
    facts: { ...may, ...decided, ...lasts, seen: { ...seen, people: 3, different: 2, undecided: 1 } },
  },
  { kind: 'suspension', facts: { ...may, ...decided, ...open, startsAt: at('2027-05-20T00:00:00Z'), seen: null } },
  { kind: 'not_suspended', facts: { declined: true } },
  { kind: 'not_suspended', facts: { declined: false } },
  { kind: 'changed', facts: { ...may, ...lasts, kept: false } },
  { kind: 'changed', facts: { ...may, ...open, kept: true } },
  { kind: 'changed', facts: { ...is({}), ...lasts, kept: false } },
  { kind: 'changed', facts: { ...is({ overdue: true }), ...lasts, kept: false } },
  { kind: 'changed', facts: { ...is({ decidedAt: at('2027-05-09T09:00:00Z') }), ...lasts, kept: false } },
  { kind: 'lifted', facts: { calledOff: true } },
  { kind: 'lifted', facts: { calledOff: false } },
  { kind: 'overturned', facts: { why: 'sharing' } },
  { kind: 'overturned', facts: { why: 'appeal' } },
  { kind: 'appeal_decided', facts: { ...appealed, outcome: 'upheld', endsAt: null, endsNow: false } },
  { kind: 'appeal_decided', facts: { ...appealed, outcome: 'changed', endsAt: null, endsNow: false } },
  { kind: 'appeal_decided', facts: { ...appealed, outcome: 'changed', endsAt: null, endsNow: true } },
  { kind: 'appeal_decided', facts: { ...appealed, outcome: 'overturned', endsAt: null, endsNow: false } },
  ...[false, true].flatMap((leaving): Letter[] =>
    [false, true].flatMap((pictures): Letter[] => [
      { kind: 'evidence_kept', facts: { hold: false, appeal: true, others: false, leaving, pictures } },
      { kind: 'evidence_kept', facts: { hold: false, appeal: false, others: true, leaving, pictures } },
      { kind: 'evidence_kept', facts: { hold: true, appeal: true, others: true, leaving, pictures } },
      { kind: 'evidence_kept', facts: { hold: true, appeal: false, others: false, leaving, pictures } },
      { kind: 'evidence_kept', facts: { hold: true, appeal: true, others: false, leaving, pictures } },
    ]),
  ),
]
const ada = { name: 'Ada Ferro', timeZone: 'Europe/Lisbon', locale: 'en' }
const links = { receipt: 'https://x.example/receipt/r', appeal: 'https://x.example/appeal/a' }
const sentences = (text: string) => text.split(/(?<=[.:،,])\s+/).filter((words) => words.length > 12)

describe.each(LANGUAGES.filter((language) => language !== 'en'))('letters in %s', (language) => {
  it.each(EVERY.map((letter) => [letter.kind, letter] as const))(
    'say all of %s, none of it in English',
    (_, letter) => {
      const [english, own] = [composeLetter(letter, ada, 'en', links), composeLetter(letter, ada, language, links)]
      expect(own.body.split('\n\n')).toHaveLength(english.body.split('\n\n').length)
      const [said, known] = [sentences(own.body), new Set(sentences(english.body))]
      expect(said.filter((words) => known.has(words) && !words.startsWith('https:'))).toEqual([])
      expect(own.body).not.toMatch(/undefined|\[object|#/)
      for (const part of ['Ada Ferro', `\n${links.appeal}`, `\n${links.receipt}`]) expect(own.body).toContain(part)
      expect(own.subject).toContain(configuration().operatorName)
    },
  )
})

const rejection = EVERY[0] as Letter

describe('a letter in French', () => {
  const { subject, body } = previewLetter(rejection, ada, 'fr')

  it('says what was compared, what was seen, by whom, until when and how to appeal', () => {
    for (const words of [
      'Le 4 mai à 08:58, vous avez envoyé un selfie.',
      'Deux personnes, chacune de son côté, l’ont comparé avec la photo de votre compte',
      'elles ont vu des différences dans la forme du visage, les yeux, le nez',
      'au plus tard le 6 mai à 10:00',
      'vous pouvez faire un recours jusqu’au 18 mai',
      'dans un délai de 72 heures',
    ])
      expect(body).toContain(words)
  })

  it('sets its marks and the first of a month as French does', () => {
    expect(subject).toContain('\u00a0: votre selfie')
    expect(body).not.toMatch(/ [:;!?»]/)
    const review = previewLetter({ kind: 'changed', facts: { ...may, ...open, kept: false } }, ada, 'fr')
    expect(review.body).toContain('au plus tard le 1er juin')
  })
})

describe('a letter in Arabic', () => {
  const to = (locale: string) => previewLetter(rejection, { ...ada, locale }, 'ar')

  it('says what was compared, what was seen, by whom, until when and how to appeal', () => {
    const { body } = to('ar')
    for (const words of [
      'في 4 مايو الساعة 08:58 أرسلت صورة ذاتية.',
      'وقارنها شخصان، كلٌّ على حدة، بما يلي: صورة حسابك',
      'رأيا اختلافات في شكل الوجه والعينين والأنف',
      'في موعد أقصاه 6 مايو الساعة 10:00',
      'فيمكنك تقديم اعتراض حتى 18 مايو',
      'خلال 72 ساعة',
    ])
      expect(body).toContain(words)
  })

  it("takes digits and months from the driver's region, and counts by the Arabic forms", () => {
    expect(to('ar-EG').body).toContain('٤ مايو الساعة ٠٨:٥٨')
    expect(to('ar-SY').body).toContain('٤ أيار')
    const within = (decideWithinHours: number) =>
      previewLetter({ kind: 'changed', facts: { ...may, ...lasts, kept: false, decideWithinHours } }, ada, 'ar').body
    for (const [hours, said] of [
      [1, 'ساعة واحدة'],
      [2, 'ساعتين'],
      [3, '3 ساعات'],
      [11, '11 ساعة'],
      [100, '100 ساعة'],
    ] as const)
      expect(within(hours)).toContain(`خلال ${said}.`)
  })

  it('isolates names, so that every line but an address runs right to left in plain text', () => {
    expect(inLanguage('ar').dir).toBe('rtl')
    for (const letter of EVERY) {
      const { subject, body } = composeLetter(letter, ada, 'ar', links)
      for (const line of [subject, ...body.split('\n')].filter((words) => words && !words.startsWith('https:'))) {
        const strong = /[A-Za-z\u0600-\u06ff]/.exec(line.replaceAll(/\u2068[^\u2069]*\u2069/g, ''))?.[0] ?? ''
        expect(strong, line).not.toMatch(/[A-Za-z]/)
      }
    }
  })
})

describe('who found what', () => {
  const said = (language: Language, [people, different, undecided]: readonly [number, number, number]) => {
    const facts = {
      ...may,
      seen: { ...seen, people, different, undecided },
      heldUntil: at('2027-05-06T09:00:00Z'),
      over: false,
    }
    return previewLetter({ kind: 'rejection', facts }, ada, language).body
  }
  const SAID = {
    en: [
      ['Two people', 'They found that the selfie shows a different person: they saw'],
      ['Three people', 'Two of them found that the selfie shows a different person', 'One of them could not tell.'],
      ['Three people', 'Two of them found that the selfie shows a different', 'One of them found that it shows you.'],
      ['Three people', 'One of them found that the selfie shows a different person', 'Two of them could not tell.'],
    ],
    es: [
      ['Dos personas', 'Concluyeron que en la selfie aparece otra persona: vieron'],
      ['Tres personas', 'Dos de ellas concluyeron que en la selfie', 'Una de ellas no pudo decidirse.'],
      ['Tres personas', 'Dos de ellas concluyeron que en la selfie', 'Una de ellas concluyó que eres tú.'],
      ['Tres personas', 'Una de ellas concluyó que en la selfie', 'Dos de ellas no pudieron decidirse.'],
    ],
    fr: [
      ['Deux personnes', 'Elles ont conclu que le selfie montre une autre personne'],
      [
        'Trois personnes',
        'Deux d’entre elles ont conclu que le selfie',
        'L’une d’entre elles n’a pas pu se prononcer.',
      ],
      [
        'Trois personnes',
        'Deux d’entre elles ont conclu que le selfie',
        'L’une d’entre elles a conclu que c’est bien vous.',
      ],
      [
        'Trois personnes',
        'L’une d’entre elles a conclu que le selfie',
        'Deux d’entre elles n’ont pas pu se prononcer.',
      ],
    ],
    ar: [
      ['شخصان', 'وتبيّن لهما أن الصورة الذاتية لشخص آخر: رأيا'],
      ['ثلاثة أشخاص', 'وتبيّن لاثنين منهم أن الصورة الذاتية لشخص آخر: رأيا', 'وتعذّر على أحدهم الحكم.'],
      ['ثلاثة أشخاص', 'وتبيّن لاثنين منهم أن الصورة الذاتية لشخص آخر', 'وتبيّن لأحدهم أنها صورتك أنت.'],
      ['ثلاثة أشخاص', 'وتبيّن لأحدهم أن الصورة الذاتية لشخص آخر: رأى', 'وتعذّر على اثنين منهم الحكم.'],
    ],
  } as const satisfies Record<Language, unknown>
  const COUNTS = [
    [2, 2, 0],
    [3, 2, 1],
    [3, 2, 0],
    [3, 1, 2],
  ] as const

  it.each(LANGUAGES)('is told as it was, in %s', (language) => {
    for (const [i, counts] of COUNTS.entries()) {
      const body = said(language, counts)
      for (const words of SAID[language][i] ?? []) expect(body).toContain(words)
    }
  })
})
