import type { AppealReason, ReasonCode, ReferenceSource } from '@/lib/vocabulary'
import type { Appealable, Appealed, Letters, Saying, Seen } from './facts'
import { signalsKept } from './signals-kept'

const REASONS: Record<ReasonCode, string> = {
  face_shape: 'la forma de la cara',
  eyes: 'los ojos',
  nose: 'la nariz',
  mouth: 'la boca',
  ears: 'las orejas',
  marks: 'marcas en la piel',
  other: 'otros rasgos',
  liveness_doubt: 'dudas de que hubiera una persona real ante la cámara',
  document_unreadable: 'un documento que no se podía leer',
}
const SOURCES: Record<ReferenceSource, string> = {
  account_photo: 'la foto de tu cuenta',
  drivers_license: 'la foto de tu permiso de conducir',
  government_id: 'la foto de tu documento de identidad',
  re_enrolment: 'la selfie que una persona confirmó cuando dijiste que tu aspecto había cambiado',
}

const APPEAL_REASONS: Record<AppealReason, string> = {
  new_photo_matches: 'Tu foto nueva y las fotos guardadas muestran a la misma persona.',
  selfie_matches: 'La selfie en cuestión te muestra a ti.',
  poor_capture: 'La selfie en cuestión era demasiado mala para que nadie pudiera decidir.',
  photos_too_old: 'Las fotos guardadas son demasiado antiguas para que nadie pueda decidir.',
  document_supports: 'Lo que enviaste con tu recurso lo apoya.',
  differences_remain: 'Las diferencias entre la selfie y las fotos guardadas se mantienen.',
  new_photo_differs: 'La foto nueva muestra a una persona distinta de la de las fotos guardadas.',
  no_new_evidence: 'No hay nada nuevo que hable en contra de la decisión.',
  too_long: 'Lo que siguió de ella fue más largo de lo necesario.',
  procedure: 'La decisión no se tomó como debía.',
}

const DOUBTS: readonly ReasonCode[] = ['liveness_doubt', 'document_unreadable']

function seenWords(seen: Seen, say: Saying): string {
  if (!seen)
    return 'Dos personas, una después de la otra, revisaron indicios de que más de una persona usa tu cuenta, y las dos concluyeron que se comparte.'
  const sources = seen.references.map((source) => SOURCES[source])
  const against = sources.length > 0 ? say.list(sources) : 'las fotos que guardamos de ti'
  const people = seen.people > 2 ? 'Tres personas' : 'Dos personas'
  const looked = `El ${say.moment(seen.selfieAt)} enviaste una selfie. ${people}, cada una por su cuenta, la compararon con ${against}.`
  const differ = seen.reasons.filter((reason) => !DOUBTS.includes(reason)).map((reason) => REASONS[reason])
  const doubt = seen.reasons.filter((reason) => DOUBTS.includes(reason)).map((reason) => REASONS[reason])
  const { they, found, saw, noted } = seen.different === 1 ? ONE : MORE
  const who = seen.different === seen.people ? 'Concluyeron' : `${they} ${found}`
  const why = differ.length > 0 ? `: ${saw} diferencias en ${say.list(differ)}.` : '.'
  const also = doubt.length > 0 ? ` También ${noted} ${say.list(doubt)}.` : ''
  return `${looked} ${who} que en la selfie aparece otra persona${why}${also}${othersWords(seen)}`
}

const ONE = { they: 'Una de ellas', found: 'concluyó', saw: 'vio', noted: 'anotó', told: 'no pudo decidirse' }
const MORE = {
  they: 'Dos de ellas',
  found: 'concluyeron',
  saw: 'vieron',
  noted: 'anotaron',
  told: 'no pudieron decidirse',
}

/** What those found who did not find a different person. */
function othersWords({ people, different, undecided }: NonNullable<Seen>): string {
  const same = people - different - undecided
  const [found, told] = [same === 1 ? ONE : MORE, undecided === 1 ? ONE : MORE]
  const saw = same > 0 ? ` ${found.they} ${found.found} que eres tú.` : ''
  return undecided > 0 ? `${saw} ${told.they} ${told.told}.` : saw
}

function appealWords(facts: Appealable, say: Saying): string {
  if ('appealed' in facts) return appealedWords(facts.appealed, say)
  const { appealBy, decideWithinHours } = facts
  return `Si esto no es correcto, puedes recurrir hasta el ${say.day(appealBy)} con el enlace de abajo. Alguien que no ha intervenido en esta decisión lo revisará en un plazo de ${say.counted(decideWithinHours, { one: '# hora', other: '# horas' })}. Puedes añadir una foto nueva.`
}

function appealedWords({ filedAt, dueAt, overdue, decidedAt }: Appealed, say: Saying): string {
  const filed = `Recurriste esta decisión el ${say.day(filedAt)}.`
  if (decidedAt) return `${filed} Ese recurso se resolvió el ${say.day(decidedAt)}; nuestra carta de ese día dice cómo.`
  return overdue
    ? `${filed} Tenemos tu recurso. Debía resolverse a más tardar el ${say.moment(dueAt)}: vamos con retraso, y se resolverá lo antes posible.`
    : `${filed} Tenemos tu recurso: alguien que no ha intervenido en esta decisión lo resuelve a más tardar el ${say.moment(dueAt)}.`
}

const OTHER_WAY = 'También puedes pedirnos que comprobemos tu identidad por videollamada o en persona.'

const lastsWords = ({ endsAt, reviewAt }: { endsAt: Date | null; reviewAt: Date | null }, say: Saying): string =>
  endsAt
    ? `La suspensión termina por sí sola el ${say.moment(endsAt)}.`
    : `La suspensión no tiene un final fijo. Una persona la vuelve a revisar${reviewAt ? ` a más tardar el ${say.day(reviewAt)}` : ''}.`

/** The driver is addressed as «tú», as on the driver's pages. */
export const es: Letters = {
  greeting: (name) => `Hola, ${name}:`,
  closing: (operator) => operator,
  links: { receipt: 'Esta carta como página:', appeal: 'Recurrir esta decisión:' },
  texts: {
    rejection: (facts, say) => ({
      subject: `${say.operator}: tu selfie no fue aceptada`,
      paragraphs: [
        seenWords(facts.seen, say),
        facts.over
          ? `Otra persona que no ha intervenido debía decidir qué sigue, a más tardar el ${say.moment(facts.heldUntil)}. Nadie lo hizo, así que esto ya no te impide trabajar con ${say.operator}.`
          : `Por ahora no puedes trabajar con ${say.operator}. Otra persona que no ha intervenido decide qué sigue, a más tardar el ${say.moment(facts.heldUntil)}. Si nadie decide hasta entonces, puedes volver a trabajar.`,
        appealWords(facts, say),
        OTHER_WAY,
      ],
    }),
    suspension: (facts, say) => ({
      subject: `${say.operator}: tu cuenta está suspendida`,
      paragraphs: [
        `${facts.startsAt > facts.decidedAt ? `A partir del ${say.moment(facts.startsAt)}` : 'A partir de hoy'} no puedes trabajar con ${say.operator}. ${lastsWords(facts, say)}`,
        seenWords(facts.seen, say),
        `El ${say.moment(facts.decidedAt)} otra persona, que no había intervenido en eso, decidió esta suspensión. No la decidió ninguna máquina.`,
        appealWords(facts, say),
        OTHER_WAY,
      ],
    }),
    not_suspended: ({ declined }, say) => ({
      subject: `${say.operator}: no habrá suspensión`,
      paragraphs: [
        declined
          ? `Una persona que no había intervenido en la comparación la revisó y decidió no suspenderte. Esto ya no te impide trabajar con ${say.operator}.`
          : `Nadie confirmó una suspensión a tiempo, así que no hay ninguna. Esto ya no te impide trabajar con ${say.operator}.`,
      ],
    }),
    changed: (facts, say) => ({
      subject: `${say.operator}: tu suspensión ${facts.kept ? 'continúa' : 'ha cambiado'}`,
      paragraphs: [
        `Una persona volvió a revisar tu suspensión y la ${facts.kept ? 'mantuvo' : 'cambió'}. ${lastsWords(facts, say)}`,
        appealWords(facts, say),
      ],
    }),
    lifted: ({ calledOff }, say) => ({
      subject: `${say.operator}: tu suspensión ha terminado`,
      paragraphs: [
        calledOff
          ? `La suspensión de la que te avisamos no empezará: una persona la anuló. No te impide trabajar con ${say.operator}.`
          : `Una persona levantó tu suspensión. Ya no te impide trabajar con ${say.operator}.`,
      ],
    }),
    overturned: ({ why }, say) => ({
      subject: `${say.operator}: tu suspensión queda anulada`,
      paragraphs: [
        why === 'sharing'
          ? 'Habíamos concluido que tu cuenta se compartía. Una persona que no había intervenido lo volvió a revisar y concluyó que era un error.'
          : 'Una persona que no había intervenido en la decisión la volvió a revisar y concluyó que era un error.',
        `Tu suspensión queda anulada y no cuenta en tu contra. Ya no te impide trabajar con ${say.operator}. Lo sentimos.`,
      ],
    }),
    appeal_decided: ({ outcome, filedAt, reasons, why, endsAt, endsNow }, say) => {
      const heard = `Recurriste el ${say.day(filedAt)}. Una persona que no había intervenido en la primera decisión lo volvió a revisar todo, sin saber qué se había concluido antes.`
      const differ = reasons.map((reason) => REASONS[reason])
      const saw =
        differ.length > 0 ? `También concluyó que es otra persona y vio diferencias en ${say.list(differ)}.` : ''
      const because = why.map((reason) => APPEAL_REASONS[reason]).join(' ')
      if (outcome === 'overturned')
        return {
          subject: `${say.operator}: tenías razón`,
          paragraphs: [
            heard,
            because,
            `La decisión era un error. Queda anulada con todo lo que siguió de ella y no cuenta en tu contra. Ya no te impide trabajar con ${say.operator}. Lo sentimos.`,
          ],
        }
      if (outcome === 'changed')
        return {
          subject: `${say.operator}: tu suspensión ha cambiado tras tu recurso`,
          paragraphs: [
            heard,
            `${saw} ${because}`.trim(),
            endsNow
              ? `Cambió lo que sigue: tu suspensión termina ahora y ya no te impide trabajar con ${say.operator}.`
              : `Cambió lo que sigue. ${lastsWords({ endsAt, reviewAt: null }, say)}`,
          ],
        }
      return {
        subject: `${say.operator}: la decisión se mantiene`,
        paragraphs: [heard, `${saw} ${because} La decisión se mantiene.`.trim(), OTHER_WAY],
      }
    },
    evidence_kept: (facts, say) => {
      const { hold, appeal, others, leaving } = facts
      if (!facts.pictures) return signalsKept('es', facts, say.operator)
      return {
        subject: `${say.operator}: qué guardamos de tus imágenes y hasta cuándo`,
        paragraphs: [
          leaving
            ? others
              ? 'Nos pediste que elimináramos tus datos. Solo podemos conservar todavía lo que necesita un recurso abierto. Todas tus demás imágenes y medidas se destruyen ahora.'
              : 'Nos pediste que elimináramos tus datos. Solo podemos conservar todavía lo que necesita tu recurso abierto. Todas tus demás imágenes y medidas se destruyen ahora.'
            : 'Ya no das tu consentimiento a los controles con selfie. Tus imágenes y las medidas de tu cara se destruyen ahora, salvo lo que sigue.',
          ...(hold || appeal
            ? [
                hold && appeal
                  ? 'Lo que se queda: las imágenes en las que se basa una decisión sobre ti, con sus medidas, porque tu recurso está abierto y porque una reclamación legal exige conservarlas.'
                  : appeal
                    ? 'Lo que se queda: las imágenes en las que se basa la decisión que recurriste, las que enviaste con tu recurso y sus medidas, porque tu recurso sigue abierto.'
                    : 'Lo que se queda: las imágenes en las que se basan decisiones sobre ti, con sus medidas, porque una reclamación legal exige conservarlas.',
              ]
            : []),
          ...(others
            ? [
                'Lo que se queda de ti por el recurso de otra persona: los selfies en los que se basa la decisión sobre el uso compartido de una cuenta, con sus medidas, porque esa decisión también afecta a tu cuenta y el recurso contra ella sigue abierto. Se destruyen por sí solos en cuanto tenga respuesta.',
              ]
            : []),
          'No se comparan con nada nuevo. Solo pueden verlas las personas que se ocupan de ello, y cada vista queda registrada.',
          ...(hold || appeal
            ? [
                hold && appeal
                  ? 'Se destruyen por sí solas en cuanto tu recurso tenga respuesta y la reclamación termine.'
                  : appeal
                    ? 'Se destruyen por sí solas en cuanto tu recurso tenga respuesta.'
                    : 'Se destruyen por sí solas en cuanto la reclamación termine.',
              ]
            : []),
        ],
      }
    },
  },
}
