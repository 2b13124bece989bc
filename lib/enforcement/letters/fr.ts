import type { AppealReason, ReasonCode, ReferenceSource } from '@/lib/vocabulary'
import type { Appealable, Appealed, Letters, Saying, Seen } from './facts'
import { signalsKept } from './signals-kept'

const REASONS: Record<ReasonCode, string> = {
  face_shape: 'la forme du visage',
  eyes: 'les yeux',
  nose: 'le nez',
  mouth: 'la bouche',
  ears: 'les oreilles',
  marks: 'les marques sur la peau',
  other: 'd’autres traits',
  liveness_doubt: 'un doute sur la présence d’une personne réelle devant l’appareil',
  document_unreadable: 'un document illisible',
}
const SOURCES: Record<ReferenceSource, string> = {
  account_photo: 'la photo de votre compte',
  drivers_license: 'la photo de votre permis de conduire',
  government_id: 'la photo de votre pièce d’identité',
  re_enrolment: 'le selfie qu’une personne a confirmé quand vous avez dit que votre apparence avait changé',
}

const APPEAL_REASONS: Record<AppealReason, string> = {
  new_photo_matches: 'Votre nouvelle photo et les photos enregistrées montrent la même personne.',
  selfie_matches: 'C’est bien vous sur le selfie en question.',
  poor_capture: 'Le selfie en question était de trop mauvaise qualité pour que quelqu’un puisse se prononcer.',
  photos_too_old: 'Les photos enregistrées sont trop anciennes pour que quelqu’un puisse se prononcer.',
  document_supports: 'Ce que vous avez envoyé avec votre recours va dans ce sens.',
  differences_remain: 'Les différences entre le selfie et les photos enregistrées demeurent.',
  new_photo_differs: 'La nouvelle photo montre une autre personne que les photos enregistrées.',
  no_new_evidence: 'Aucun élément nouveau ne va contre la décision.',
  too_long: 'Ce qui en a découlé a duré plus que nécessaire.',
  procedure: 'La décision n’a pas été prise comme elle aurait dû l’être.',
}

const DOUBTS: readonly ReasonCode[] = ['liveness_doubt', 'document_unreadable']

function seenWords(seen: Seen, say: Saying): string {
  if (!seen)
    return 'Deux personnes, l’une après l’autre, ont examiné des indices que plus d’une personne utilise votre compte, et toutes les deux ont conclu qu’il est partagé.'
  const sources = seen.references.map((source) => SOURCES[source])
  const against = sources.length > 0 ? say.list(sources) : 'les photos de vous que nous conservons'
  const people = seen.people > 2 ? 'Trois personnes' : 'Deux personnes'
  const looked = `Le ${say.moment(seen.selfieAt)}, vous avez envoyé un selfie. ${people}, chacune de son côté, l’ont comparé avec ${against}.`
  const differ = seen.reasons.filter((reason) => !DOUBTS.includes(reason)).map((reason) => REASONS[reason])
  const doubt = seen.reasons.filter((reason) => DOUBTS.includes(reason)).map((reason) => REASONS[reason])
  const { they, have, again } = seen.different === 1 ? ONE : MORE
  const who = seen.different === seen.people ? 'Elles' : they
  const why = differ.length > 0 ? ` : ${again} ${have} vu des différences dans ${say.list(differ)}.` : '.'
  const also = doubt.length > 0 ? ` ${again === 'elle' ? 'Elle' : 'Elles'} ${have} aussi noté ${say.list(doubt)}.` : ''
  return `${looked} ${who} ${have} conclu que le selfie montre une autre personne${why}${also}${othersWords(seen)}`
}

const ONE = { they: 'L’une d’entre elles', have: 'a', again: 'elle', not: 'n’a pas pu' }
const MORE = { they: 'Deux d’entre elles', have: 'ont', again: 'elles', not: 'n’ont pas pu' }

/** What those found who did not find a different person. */
function othersWords({ people, different, undecided }: NonNullable<Seen>): string {
  const same = people - different - undecided
  const [found, told] = [same === 1 ? ONE : MORE, undecided === 1 ? ONE : MORE]
  const saw = same > 0 ? ` ${found.they} ${found.have} conclu que c’est bien vous.` : ''
  return undecided > 0 ? `${saw} ${told.they} ${told.not} se prononcer.` : saw
}

function appealWords(facts: Appealable, say: Saying): string {
  if ('appealed' in facts) return appealedWords(facts.appealed, say)
  const { appealBy, decideWithinHours } = facts
  return `Si c’est une erreur, vous pouvez faire un recours jusqu’au ${say.day(appealBy)} avec le lien ci-dessous. Quelqu’un qui n’a pas participé à cette décision l’examinera dans un délai de ${say.counted(decideWithinHours, { one: '# heure', other: '# heures' })}. Vous pouvez ajouter une nouvelle photo.`
}

function appealedWords({ filedAt, dueAt, overdue, decidedAt }: Appealed, say: Saying): string {
  const filed = `Vous avez fait un recours contre cette décision le ${say.day(filedAt)}.`
  if (decidedAt)
    return `${filed} Ce recours a été tranché le ${say.day(decidedAt)} ; notre lettre de ce jour-là dit comment.`
  return overdue
    ? `${filed} Nous avons votre recours. Il devait être tranché au plus tard le ${say.moment(dueAt)} : nous sommes en retard, et il le sera dès que possible.`
    : `${filed} Nous avons votre recours : quelqu’un qui n’a pas participé à cette décision le tranche au plus tard le ${say.moment(dueAt)}.`
}

const OTHER_WAY = 'Vous pouvez aussi nous demander de vérifier votre identité par appel vidéo ou sur place.'

const lastsWords = ({ endsAt, reviewAt }: { endsAt: Date | null; reviewAt: Date | null }, say: Saying): string =>
  endsAt
    ? `La suspension prend fin d’elle-même le ${say.moment(endsAt)}.`
    : `La suspension n’a pas de fin fixée. Une personne la réexamine${reviewAt ? ` au plus tard le ${say.day(reviewAt)}` : ''}.`

/** The driver is addressed as « vous ». */
export const fr: Letters = {
  greeting: (name) => `Bonjour ${name},`,
  closing: (operator) => operator,
  links: { receipt: 'Cette lettre sur une page :', appeal: 'Faire un recours contre cette décision :' },
  texts: {
    rejection: (facts, say) => ({
      subject: `${say.operator} : votre selfie n’a pas été accepté`,
      paragraphs: [
        seenWords(facts.seen, say),
        facts.over
          ? `Une autre personne, qui n’a pas participé à cela, devait décider de la suite, au plus tard le ${say.moment(facts.heldUntil)}. Personne ne l’a fait : cela ne vous empêche plus de travailler avec ${say.operator}.`
          : `Pour le moment, vous ne pouvez pas travailler avec ${say.operator}. Une autre personne, qui n’a pas participé à cela, décide de la suite, au plus tard le ${say.moment(facts.heldUntil)}. Si personne ne décide d’ici là, vous pourrez de nouveau travailler.`,
        appealWords(facts, say),
        OTHER_WAY,
      ],
    }),
    suspension: (facts, say) => ({
      subject: `${say.operator} : votre compte est suspendu`,
      paragraphs: [
        `${facts.startsAt > facts.decidedAt ? `À partir du ${say.moment(facts.startsAt)}` : 'À partir d’aujourd’hui'}, vous ne pouvez pas travailler avec ${say.operator}. ${lastsWords(facts, say)}`,
        seenWords(facts.seen, say),
        `Le ${say.moment(facts.decidedAt)}, une autre personne, qui n’avait pas participé à cela, a décidé cette suspension. Aucune machine ne l’a décidée.`,
        appealWords(facts, say),
        OTHER_WAY,
      ],
    }),
    not_suspended: ({ declined }, say) => ({
      subject: `${say.operator} : il n’y aura pas de suspension`,
      paragraphs: [
        declined
          ? `Une personne qui n’avait pas participé à la comparaison l’a examinée et a décidé de ne pas vous suspendre. Cela ne vous empêche plus de travailler avec ${say.operator}.`
          : `Personne n’a confirmé de suspension à temps : il n’y en a donc pas. Cela ne vous empêche plus de travailler avec ${say.operator}.`,
      ],
    }),
    changed: (facts, say) => ({
      subject: `${say.operator} : votre suspension ${facts.kept ? 'est maintenue' : 'a été modifiée'}`,
      paragraphs: [
        `Une personne a réexaminé votre suspension et l’a ${facts.kept ? 'maintenue' : 'modifiée'}. ${lastsWords(facts, say)}`,
        appealWords(facts, say),
      ],
    }),
    lifted: ({ calledOff }, say) => ({
      subject: `${say.operator} : votre suspension est levée`,
      paragraphs: [
        calledOff
          ? `La suspension que nous vous avions annoncée ne commencera pas : une personne l’a annulée. Elle ne vous empêche pas de travailler avec ${say.operator}.`
          : `Une personne a levé votre suspension. Elle ne vous empêche plus de travailler avec ${say.operator}.`,
      ],
    }),
    overturned: ({ why }, say) => ({
      subject: `${say.operator} : votre suspension est annulée`,
      paragraphs: [
        why === 'sharing'
          ? 'Nous avions conclu que votre compte était partagé. Une personne qui n’y avait pas participé a tout réexaminé et a conclu que c’était une erreur.'
          : 'Une personne qui n’avait pas participé à la décision l’a réexaminée et a conclu que c’était une erreur.',
        `Votre suspension est annulée et ne compte pas contre vous. Elle ne vous empêche plus de travailler avec ${say.operator}. Nous vous présentons nos excuses.`,
      ],
    }),
    appeal_decided: ({ outcome, filedAt, reasons, why, endsAt, endsNow }, say) => {
      const heard = `Vous avez fait un recours le ${say.day(filedAt)}. Une personne qui n’avait pas participé à la première décision a tout réexaminé, sans savoir ce qui avait été conclu avant.`
      const differ = reasons.map((reason) => REASONS[reason])
      const saw =
        differ.length > 0
          ? `Elle a aussi conclu qu’il s’agit d’une autre personne et a vu des différences dans ${say.list(differ)}.`
          : ''
      const because = why.map((reason) => APPEAL_REASONS[reason]).join(' ')
      if (outcome === 'overturned')
        return {
          subject: `${say.operator} : votre recours était justifié`,
          paragraphs: [
            heard,
            because,
            `La décision était une erreur. Elle est annulée avec tout ce qui en a découlé, et ne compte pas contre vous. Elle ne vous empêche plus de travailler avec ${say.operator}. Nous vous présentons nos excuses.`,
          ],
        }
      if (outcome === 'changed')
        return {
          subject: `${say.operator} : votre suspension a été modifiée après votre recours`,
          paragraphs: [
            heard,
            `${saw} ${because}`.trim(),
            endsNow
              ? `Cette personne a modifié la suite : votre suspension prend fin maintenant et ne vous empêche plus de travailler avec ${say.operator}.`
              : `Cette personne a modifié la suite. ${lastsWords({ endsAt, reviewAt: null }, say)}`,
          ],
        }
      return {
        subject: `${say.operator} : la décision est maintenue`,
        paragraphs: [heard, `${saw} ${because} La décision est maintenue.`.trim(), OTHER_WAY],
      }
    },
    evidence_kept: (facts, say) => {
      const { hold, appeal, others, leaving } = facts
      if (!facts.pictures) return signalsKept('fr', facts, say.operator)
      return {
        subject: `${say.operator} : ce que nous gardons de vos images, et jusqu’à quand`,
        paragraphs: [
          leaving
            ? others
              ? 'Vous nous avez demandé de supprimer vos données. Nous ne pouvons garder encore que ce dont un recours en cours a besoin. Toutes vos autres images et mesures sont détruites maintenant.'
              : 'Vous nous avez demandé de supprimer vos données. Nous ne pouvons garder encore que ce dont votre recours en cours a besoin. Toutes vos autres images et mesures sont détruites maintenant.'
            : 'Vous ne consentez plus aux contrôles par selfie. Vos images et les mesures de votre visage sont détruites maintenant, sauf ce qui suit.',
          ...(hold || appeal
            ? [
                hold && appeal
                  ? 'Ce qui reste : les images sur lesquelles repose une décision vous concernant, avec leurs mesures, parce que votre recours est en cours et parce qu’une procédure juridique exige de les garder.'
                  : appeal
                    ? 'Ce qui reste : les images sur lesquelles repose la décision que vous contestez, celles que vous avez envoyées avec votre recours et leurs mesures, parce que votre recours est encore en cours.'
                    : 'Ce qui reste : les images sur lesquelles reposent des décisions vous concernant, avec leurs mesures, parce qu’une procédure juridique exige de les garder.',
              ]
            : []),
          ...(others
            ? [
                'Ce qui reste de vous pour le recours d’une autre personne : les selfies sur lesquels repose la décision concernant le partage d’un compte, avec leurs mesures, parce que cette décision concerne aussi votre compte et que le recours contre elle est encore en cours. Ils sont détruits d’eux-mêmes dès qu’il a reçu une réponse.',
              ]
            : []),
          'Elles ne sont comparées à rien de nouveau. Seules les personnes qui s’en occupent peuvent les voir, et chaque consultation est enregistrée.',
          ...(hold || appeal
            ? [
                hold && appeal
                  ? 'Elles sont détruites d’elles-mêmes dès que votre recours a reçu une réponse et que la procédure est terminée.'
                  : appeal
                    ? 'Elles sont détruites d’elles-mêmes dès que votre recours a reçu une réponse.'
                    : 'Elles sont détruites d’elles-mêmes dès que la procédure est terminée.',
              ]
            : []),
        ],
      }
    },
  },
}
