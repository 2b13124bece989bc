/** The letter that leads to a page, after the key for going. Leads have the most pages: no letter of theirs lies twice. */
const LETTERS: Readonly<Record<string, string>> = {
  '/queue': 'q',
  '/drivers': 'd',
  '/sharing': 'h',
  '/suspensions': 's',
  '/appeals': 'e',
  '/trends': 't',
  '/quality': 'l',
  '/policy': 'p',
  '/audit': 'a',
  '/admin/users': 'u',
  '/admin/api-keys': 'k',
  '/admin/webhooks': 'w',
  '/admin/retention': 'r',
}

/** The letter of a page by its address; undefined where it has none. */
export const letterOf = (href: string): string | undefined => LETTERS[href]
