import { inLanguage, LANGUAGES, type Language } from '@/lib/vocabulary'
import classes from './receipt.module.css'

const WORDS: Record<Language, { title: string; text: string }> = {
  en: {
    title: 'There is no letter here',
    text: 'Check that you have the whole address. A letter also goes when a driver’s data was erased.',
  },
  es: {
    title: 'Aquí no hay ninguna carta',
    text: 'Comprueba que tienes la dirección completa. Una carta también desaparece cuando se borran los datos del conductor.',
  },
  fr: {
    title: 'Il n’y a pas de lettre ici',
    text: 'Vérifiez que vous avez l’adresse complète. Une lettre disparaît aussi quand les données du conducteur ont été effacées.',
  },
  ar: {
    title: 'لا توجد رسالة هنا',
    text: 'تأكد من أن العنوان كامل لديك. كما تزول الرسالة عندما تُحذف بيانات السائق.',
  },
}

/**
 * An address that opens no letter, in every language: nothing tells which one the reader speaks.
 * @param first the one that the phone is set to
 */
export function NoReceipt({ first }: { first: Language }) {
  const others = LANGUAGES.filter((language) => language !== first)
  return (
    <div className={classes.page}>
      <div className={classes.column}>
        <main className={`${classes.letter} ${classes.alone}`}>
          <h1 {...inLanguage(first)}>{WORDS[first].title}</h1>
          <p {...inLanguage(first)}>{WORDS[first].text}</p>
          {others.map((language) => (
            <p key={language} {...inLanguage(language)}>
              <b>{WORDS[language].title}</b>
              {'\n'}
              {WORDS[language].text}
            </p>
          ))}
        </main>
      </div>
    </div>
  )
}
