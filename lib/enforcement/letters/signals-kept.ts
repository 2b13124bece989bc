import type { Language } from '@/lib/vocabulary'
import type { LetterFacts, LetterText } from './facts'

type Words = {
  subject: (operator: string) => string
  leaving: string
  withdrawn: string
  stays: string
  because: { appeal: string; others: string; hold: string }
  until: string
}

/** What a letter says where no picture stays, only the signals that a decision on sharing an account rests on. */
const WORDS: Record<Language, Words> = {
  en: {
    subject: (operator) => `${operator}: what we keep of you, and until when`,
    leaving:
      'You asked us to remove your data. What we are still allowed to keep is only what follows. Your pictures and measurements are being destroyed now.',
    withdrawn:
      'You no longer consent to checks by selfie. Your pictures and the measurements of your face are being destroyed now.',
    stays:
      'What stays of you is no picture: it is the signals that the decision on sharing an account rests on, such as a phone that was used for two accounts.',
    because: {
      appeal: 'They stay because your appeal against that decision is still open.',
      others:
        'They stay because that decision is about your account too, and somebody else’s appeal against it is still open.',
      hold: 'They stay because a legal claim requires that they be kept.',
    },
    until: 'They are used for nothing new, and are destroyed by themselves as soon as nothing requires them any more.',
  },
  es: {
    subject: (operator) => `${operator}: qué guardamos de ti y hasta cuándo`,
    leaving:
      'Nos pediste que elimináramos tus datos. Solo podemos conservar todavía lo que sigue. Tus imágenes y medidas se destruyen ahora.',
    withdrawn:
      'Ya no das tu consentimiento a los controles con selfie. Tus imágenes y las medidas de tu cara se destruyen ahora.',
    stays:
      'Lo que se queda de ti no es ninguna imagen: son los indicios en los que se basa la decisión sobre el uso compartido de una cuenta, como un teléfono que se usó para dos cuentas.',
    because: {
      appeal: 'Se quedan porque tu recurso contra esa decisión sigue abierto.',
      others:
        'Se quedan porque esa decisión también afecta a tu cuenta y el recurso de otra persona contra ella sigue abierto.',
      hold: 'Se quedan porque una reclamación legal exige conservarlos.',
    },
    until: 'No se usan para nada nuevo y se destruyen por sí solos en cuanto nada los exija ya.',
  },
  fr: {
    subject: (operator) => `${operator} : ce que nous gardons de vous, et jusqu’à quand`,
    leaving:
      'Vous nous avez demandé de supprimer vos données. Nous ne pouvons garder encore que ce qui suit. Vos images et mesures sont détruites maintenant.',
    withdrawn:
      'Vous ne consentez plus aux contrôles par selfie. Vos images et les mesures de votre visage sont détruites maintenant.',
    stays:
      'Ce qui reste de vous n’est pas une image : ce sont les indices sur lesquels repose la décision concernant le partage d’un compte, comme un téléphone utilisé pour deux comptes.',
    because: {
      appeal: 'Ils restent parce que votre recours contre cette décision est encore en cours.',
      others:
        'Ils restent parce que cette décision concerne aussi votre compte et que le recours d’une autre personne contre elle est encore en cours.',
      hold: 'Ils restent parce qu’une procédure juridique exige de les garder.',
    },
    until: 'Ils ne servent à rien de nouveau et sont détruits d’eux-mêmes dès que plus rien ne les exige.',
  },
  ar: {
    subject: (operator) => `${operator}: ما نحتفظ به عنك وإلى متى`,
    leaving: 'طلبت منا إزالة بياناتك. وما يجوز لنا الاحتفاظ به الآن هو ما يلي فقط. أما صورك وقياساتك فتُتلف الآن.',
    withdrawn: 'لم تعد موافقًا على التحقق بصورة ذاتية. لذلك تُتلف الآن صورك وقياسات وجهك.',
    stays: 'ما يبقى عنك ليس صورة: بل هو المؤشرات التي يستند إليها القرار بشأن مشاركة الحساب، مثل هاتف استُخدم لحسابين.',
    because: {
      appeal: 'وهي تبقى لأن اعتراضك على هذا القرار ما زال مفتوحًا.',
      others: 'وهي تبقى لأن هذا القرار يخص حسابك أيضًا، واعتراض شخص آخر عليه ما زال مفتوحًا.',
      hold: 'وهي تبقى لأن مطالبة قانونية تقتضي حفظها.',
    },
    until: 'ولا تُستخدم في أي شيء جديد، وتُتلف من تلقاء نفسها فور زوال الحاجة إليها.',
  },
}

/** The letter `evidence_kept` where no picture stays. */
export function signalsKept(
  language: Language,
  { hold, appeal, others, leaving }: LetterFacts['evidence_kept'],
  operator: string,
): LetterText {
  const words = WORDS[language]
  return {
    subject: words.subject(operator),
    paragraphs: [
      leaving ? words.leaving : words.withdrawn,
      words.stays,
      ...(appeal ? [words.because.appeal] : []),
      ...(others ? [words.because.others] : []),
      ...(hold ? [words.because.hold] : []),
      words.until,
    ],
  }
}
