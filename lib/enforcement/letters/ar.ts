import type { AppealReason, ReasonCode, ReferenceSource } from '@/lib/vocabulary'
import type { Appealable, Appealed, Letters, Saying, Seen } from './facts'
import { signalsKept } from './signals-kept'

const REASONS: Record<ReasonCode, string> = {
  face_shape: 'شكل الوجه',
  eyes: 'العينين',
  nose: 'الأنف',
  mouth: 'الفم',
  ears: 'الأذنين',
  marks: 'العلامات على الجلد',
  other: 'ملامح أخرى',
  liveness_doubt: 'شكًّا في وجود شخص حقيقي أمام الكاميرا',
  document_unreadable: 'وثيقةً لم تكن قراءتها ممكنة',
}
const SOURCES: Record<ReferenceSource, string> = {
  account_photo: 'صورة حسابك',
  drivers_license: 'الصورة في رخصة قيادتك',
  government_id: 'الصورة في هويتك الرسمية',
  re_enrolment: 'الصورة الذاتية التي أكّدها شخص عندما قلت إن مظهرك تغيّر',
}

const APPEAL_REASONS: Record<AppealReason, string> = {
  new_photo_matches: 'صورتك الجديدة والصور المحفوظة للشخص نفسه.',
  selfie_matches: 'الصورة الذاتية المعنية صورتك أنت.',
  poor_capture: 'كانت الصورة الذاتية المعنية أضعف من أن يتمكن أحد من الحكم عليها.',
  photos_too_old: 'الصور المحفوظة أقدم من أن يتمكن أحد من الحكم بناءً عليها.',
  document_supports: 'ما أرسلته مع اعتراضك يؤيد ذلك.',
  differences_remain: 'الاختلافات بين الصورة الذاتية والصور المحفوظة ما زالت قائمة.',
  new_photo_differs: 'تُظهر الصورة الجديدة شخصًا غير الذي في الصور المحفوظة.',
  no_new_evidence: 'لا يوجد جديد يخالف القرار.',
  too_long: 'كان ما ترتّب على القرار أطول مما يلزم.',
  procedure: 'لم يُتّخذ القرار بالطريقة التي ينبغي.',
}

const DOUBTS: readonly ReasonCode[] = ['liveness_doubt', 'document_unreadable']

/** Two people take the dual, three the plural. */
const TWO = { people: 'شخصان', found: 'وتبيّن لهما', one: 'أحدهما', two: 'اثنين منهما' }
const THREE = { people: 'ثلاثة أشخاص', found: 'وتبيّن لهم', one: 'أحدهم', two: 'اثنين منهم' }
const DEEDS = [
  { saw: 'رأى', noted: 'سجّل' },
  { saw: 'رأيا', noted: 'سجّلا' },
  { saw: 'رأوا', noted: 'سجّلوا' },
]

function seenWords(seen: Seen, say: Saying): string {
  if (!seen)
    return 'نظر شخصان، أحدهما بعد الآخر، في مؤشرات على أن أكثر من شخص يستخدم حسابك، وتبيّن لكليهما أن الحساب مشترك.'
  const sources = seen.references.map((source) => SOURCES[source])
  const against = sources.length > 0 ? say.list(sources) : 'صورك المحفوظة لدينا'
  const all = seen.people > 2 ? THREE : TWO
  const { people } = all
  const found = seen.different === seen.people ? all.found : `وتبيّن ل${seen.different === 1 ? all.one : all.two}`
  const { saw, noted } = DEEDS[Math.min(Math.max(seen.different, 1), 3) - 1] as (typeof DEEDS)[number]
  const looked = `في ${say.moment(seen.selfieAt)} أرسلت صورة ذاتية. وقارنها ${people}، كلٌّ على حدة، بما يلي: ${against}.`
  const differ = seen.reasons.filter((reason) => !DOUBTS.includes(reason)).map((reason) => REASONS[reason])
  const doubt = seen.reasons.filter((reason) => DOUBTS.includes(reason)).map((reason) => REASONS[reason])
  const why = differ.length > 0 ? `: ${saw} اختلافات في ${say.list(differ)}.` : '.'
  const also = doubt.length > 0 ? ` كما ${noted} ${say.list(doubt)}.` : ''
  return `${looked} ${found} أن الصورة الذاتية لشخص آخر${why}${also}${othersWords(seen, all)}`
}

/** What those found who did not find a different person. */
function othersWords({ people, different, undecided }: NonNullable<Seen>, all: typeof TWO): string {
  const same = people - different - undecided
  const found = same > 0 ? ` وتبيّن ل${same === 1 ? all.one : all.two} أنها صورتك أنت.` : ''
  return undecided > 0 ? `${found} وتعذّر على ${undecided === 1 ? all.one : all.two} الحكم.` : found
}

const HOURS = { zero: '# ساعة', one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', many: '# ساعة', other: '# ساعة' }

function appealWords(facts: Appealable, say: Saying): string {
  if ('appealed' in facts) return appealedWords(facts.appealed, say)
  const { appealBy, decideWithinHours } = facts
  return `إن كان هذا خطأ، فيمكنك تقديم اعتراض حتى ${say.day(appealBy)} من الرابط أدناه. وسيراجعه شخص لم يشارك في هذا القرار خلال ${say.counted(decideWithinHours, HOURS)}. ويمكنك إضافة صورة جديدة.`
}

function appealedWords({ filedAt, dueAt, overdue, decidedAt }: Appealed, say: Saying): string {
  const filed = `قدّمت اعتراضًا على هذا القرار في ${say.day(filedAt)}.`
  if (decidedAt) return `${filed} وقد بُتّ في ذلك الاعتراض في ${say.day(decidedAt)}، وتذكر رسالتنا في ذلك اليوم النتيجة.`
  return overdue
    ? `${filed} واعتراضك لدينا. كان ينبغي البتّ فيه في موعد أقصاه ${say.moment(dueAt)}: لقد تأخرنا، وسيُبتّ فيه في أقرب وقت ممكن.`
    : `${filed} واعتراضك لدينا: سيبتّ فيه شخص لم يشارك في هذا القرار في موعد أقصاه ${say.moment(dueAt)}.`
}

const OTHER_WAY = 'ويمكنك أيضًا أن تطلب منا التحقق من هويتك في مكالمة فيديو أو حضوريًا.'

const lastsWords = ({ endsAt, reviewAt }: { endsAt: Date | null; reviewAt: Date | null }, say: Saying): string =>
  endsAt
    ? `ينتهي الإيقاف من تلقاء نفسه في ${say.moment(endsAt)}.`
    : `ليس للإيقاف نهاية محددة. وسيعيد شخص النظر فيه${reviewAt ? ` في موعد أقصاه ${say.day(reviewAt)}` : ''}.`

/** Modern Standard Arabic; names come isolated, so that a subject that begins with one runs right to left. */
export const ar: Letters = {
  greeting: (name) => `مرحبًا ${name}،`,
  closing: (operator) => `فريق ${operator}`,
  links: { receipt: 'هذه الرسالة على صفحة:', appeal: 'الاعتراض على هذا القرار:' },
  texts: {
    rejection: (facts, say) => ({
      subject: `${say.operator}: لم تُقبل صورتك الذاتية`,
      paragraphs: [
        seenWords(facts.seen, say),
        facts.over
          ? `كان ينبغي أن يقرر شخص آخر لم يشارك في ذلك ما يتبع، في موعد أقصاه ${say.moment(facts.heldUntil)}. ولم يقرر أحد، فلم يعد ذلك يمنعك من العمل مع ${say.operator}.`
          : `لا يمكنك العمل مع ${say.operator} في الوقت الحالي. وسيقرر شخص آخر لم يشارك في ذلك ما يتبع، في موعد أقصاه ${say.moment(facts.heldUntil)}. وإن لم يقرر أحد حتى ذلك الحين، فيمكنك العمل من جديد.`,
        appealWords(facts, say),
        OTHER_WAY,
      ],
    }),
    suspension: (facts, say) => ({
      subject: `${say.operator}: حسابك موقوف`,
      paragraphs: [
        `${facts.startsAt > facts.decidedAt ? `ابتداءً من ${say.moment(facts.startsAt)}` : 'ابتداءً من اليوم'} لا يمكنك العمل مع ${say.operator}. ${lastsWords(facts, say)}`,
        seenWords(facts.seen, say),
        `في ${say.moment(facts.decidedAt)} اتخذ قرارَ هذا الإيقاف شخص آخر لم يشارك في ذلك. ولم تقرره أي آلة.`,
        appealWords(facts, say),
        OTHER_WAY,
      ],
    }),
    not_suspended: ({ declined }, say) => ({
      subject: `${say.operator}: لن يكون هناك إيقاف`,
      paragraphs: [
        declined
          ? `راجع المقارنةَ شخص لم يشارك فيها، وقرر عدم إيقافك. ولم يعد ذلك يمنعك من العمل مع ${say.operator}.`
          : `لم يؤكد أحد الإيقاف في الوقت المحدد، فلا يوجد إيقاف. ولم يعد ذلك يمنعك من العمل مع ${say.operator}.`,
      ],
    }),
    changed: (facts, say) => ({
      subject: `${say.operator}: ${facts.kept ? 'يستمر إيقافك' : 'تم تعديل إيقافك'}`,
      paragraphs: [
        `أعاد شخص النظر في إيقافك ${facts.kept ? 'وأبقى عليه' : 'وعدّله'}. ${lastsWords(facts, say)}`,
        appealWords(facts, say),
      ],
    }),
    lifted: ({ calledOff }, say) => ({
      subject: `${say.operator}: تم رفع إيقافك`,
      paragraphs: [
        calledOff
          ? `لن يبدأ الإيقاف الذي أبلغناك به: فقد ألغاه شخص. وهو لا يمنعك من العمل مع ${say.operator}.`
          : `رفع شخص إيقافك. ولم يعد يمنعك من العمل مع ${say.operator}.`,
      ],
    }),
    overturned: ({ why }, say) => ({
      subject: `${say.operator}: تم إلغاء إيقافك`,
      paragraphs: [
        why === 'sharing'
          ? 'كنا قد خلصنا إلى أن حسابك مشترك. ثم راجع ذلك من جديد شخص لم يشارك فيه، وتبيّن له أنه كان خطأ.'
          : 'راجع القرارَ من جديد شخص لم يشارك فيه، وتبيّن له أنه كان خطأ.',
        `أُلغي إيقافك ولا يُحسب عليك. ولم يعد يمنعك من العمل مع ${say.operator}. ونعتذر لك.`,
      ],
    }),
    appeal_decided: ({ outcome, filedAt, reasons, why, endsAt, endsNow }, say) => {
      const heard = `قدّمت اعتراضًا في ${say.day(filedAt)}. وراجع كلَّ شيء من جديد شخص لم يشارك في القرار الأول، دون أن يعرف ما تبيّن قبل ذلك.`
      const differ = reasons.map((reason) => REASONS[reason])
      const saw = differ.length > 0 ? `وتبيّن له أيضًا أنه شخص آخر، ورأى اختلافات في ${say.list(differ)}.` : ''
      const because = why.map((reason) => APPEAL_REASONS[reason]).join(' ')
      if (outcome === 'overturned')
        return {
          subject: `${say.operator}: كان اعتراضك صحيحًا`,
          paragraphs: [
            heard,
            because,
            `كان القرار خطأ. وقد أُلغي مع كل ما ترتّب عليه، ولا يُحسب عليك. ولم يعد يمنعك من العمل مع ${say.operator}. ونعتذر لك.`,
          ],
        }
      if (outcome === 'changed')
        return {
          subject: `${say.operator}: تم تعديل إيقافك بعد اعتراضك`,
          paragraphs: [
            heard,
            `${saw} ${because}`.trim(),
            endsNow
              ? `وقد عدّل ما يتبع: ينتهي إيقافك الآن ولم يعد يمنعك من العمل مع ${say.operator}.`
              : `وقد عدّل ما يتبع. ${lastsWords({ endsAt, reviewAt: null }, say)}`,
          ],
        }
      return {
        subject: `${say.operator}: يبقى القرار كما هو`,
        paragraphs: [heard, `${saw} ${because} ويبقى القرار كما هو.`.trim(), OTHER_WAY],
      }
    },
    evidence_kept: (facts, say) => {
      const { hold, appeal, others, leaving } = facts
      if (!facts.pictures) return signalsKept('ar', facts, say.operator)
      return {
        subject: `${say.operator}: ما نحتفظ به من صورك وإلى متى`,
        paragraphs: [
          leaving
            ? others
              ? 'طلبت منا إزالة بياناتك. وما يجوز لنا الاحتفاظ به الآن هو ما يحتاج إليه اعتراض مفتوح فقط. أما كل ما عداه من صورك وقياساتك فيُتلف الآن.'
              : 'طلبت منا إزالة بياناتك. وما يجوز لنا الاحتفاظ به الآن هو ما يحتاج إليه اعتراضك المفتوح فقط. أما كل ما عداه من صورك وقياساتك فيُتلف الآن.'
            : 'لم تعد موافقًا على التحقق بصورة ذاتية. لذلك تُتلف الآن صورك وقياسات وجهك، باستثناء ما يلي.',
          ...(hold || appeal
            ? [
                hold && appeal
                  ? 'ما يبقى: الصور التي يستند إليها قرار بشأنك مع قياساتها، لأن اعتراضك ما زال مفتوحًا ولأن مطالبة قانونية تقتضي حفظها.'
                  : appeal
                    ? 'ما يبقى: الصور التي يستند إليها القرار الذي اعترضت عليه، والصور التي أرسلتها مع اعتراضك، وقياساتها، لأن اعتراضك ما زال مفتوحًا.'
                    : 'ما يبقى: الصور التي تستند إليها قرارات بشأنك مع قياساتها، لأن مطالبة قانونية تقتضي حفظها.',
              ]
            : []),
          ...(others
            ? [
                'ما يبقى منك من أجل اعتراض شخص آخر: الصور الذاتية التي يستند إليها القرار بشأن مشاركة الحساب مع قياساتها، لأن هذا القرار يخص حسابك أيضًا والاعتراض عليه ما زال مفتوحًا. وتُتلف من تلقاء نفسها فور الرد عليه.',
              ]
            : []),
          'ولا تُقارن بأي شيء جديد. ولا يراها إلا من يتولى هذا الأمر، ويُسجَّل كل اطلاع عليها.',
          ...(hold || appeal
            ? [
                hold && appeal
                  ? 'وتُتلف من تلقاء نفسها فور الرد على اعتراضك وانتهاء المطالبة.'
                  : appeal
                    ? 'وتُتلف من تلقاء نفسها فور الرد على اعتراضك.'
                    : 'وتُتلف من تلقاء نفسها فور انتهاء المطالبة.',
              ]
            : []),
        ],
      }
    },
  },
}
