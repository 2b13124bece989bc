import { instant, type Setting, type Step, span } from './step'

const GIVEN =
  'Amara Anton Beatriz Bilal Carlos Chiara Daniel Dina Elif Emeka Fatou Filip Grace Gustavo Hana Hugo Imran Irina Jamal Joana Karim Kateryna Lars Leila Mateus Mei Nadia Nikos Olga Omar Paulo Petra Quang Rania Rui Sana Sergio Tarek Tereza Uma Viktor Wanjiru Xenia Yara Yusuf Zofia'.split(
    ' ',
  )
const FAMILY =
  'Abreu Adeyemi Aksoy Almeida Andersen Banda Barros Bauer Benali Castro Chowdhury Costa Cruz Diallo Dimitrov Duarte El-Sayed Eriksen Farah Ferreira Fofana Gomes Haddad Horvat Ibrahim Ivanova Jansen Kamara Kaya Kowalski Lima Lopes Mensah Mendes Moreau Mutua Nair Nguyen Novak Okafor Oliveira Pereira Petrov Pham Popescu Ramos Rossi Santos Sharma Silva Sousa Tavares Traore Vargas Weber Yilmaz Zhou'.split(
    ' ',
  )
const REGIONS = [
  ['Harbour', 0.19],
  ['Northside', 0.17],
  ['Airport', 0.09],
  ['Old Town', 0.15],
  ['Westbank', 0.13],
  ['Millfields', 0.11],
  ['Eastgate', 0.1],
  ['Univ. Heights', 0.06],
] as const
const PHONES = [
  ['Galaxy A14 / Android 14', 0.17],
  ['Galaxy A34 / Android 15', 0.15],
  ['Redmi Note 12 / Android 14', 0.16],
  ['Moto G54 / Android 13', 0.11],
  ['Pixel 7a / Android 15', 0.07],
  ['OPPO A78 / Android 13', 0.1],
  ['iPhone 13 / iOS 18.6', 0.14],
  ['iPhone 15 / iOS 18.6', 0.1],
] as const
const SOURCES = ['account_photo', 'drivers_license', 'government_id']
/** Drivers of whom no check is asked: they withdrew their consent and took the other path. */
const WITHDREW = 0.01

/** How many of the drivers, from the first, are checked. */
export const checkedDrivers = (drivers: number): number => Math.floor(drivers * (1 - WITHDREW))

/** Drivers with their consents, reference photos without a picture, and those who took the other path. */
export function peopleSteps({ options, chance, now, leads }: Setting): Step[] {
  const { drivers, days } = options
  const { draw, pick, weighed, id } = chance
  const checked = checkedDrivers(drivers)
  const joined = `${instant(now)} - ${span(`${days} + 1 + 700 * ${draw('n', 'joined')}`, 'day')}`
  const withdrew = `joined + ${span(`1 + ${days} * ${draw('n', 'withdrew')}`, 'day')}`
  return [
    {
      does: 'Drawing the drivers',
      sql: `create temp table who on commit drop as
        select n, ${id('joined', 'driver', 'n')} as id, joined, n <= ${checked} as checked,
          'V-' || lpad(n::text, 7, '0') as ref, ${pick('n', 'given', GIVEN)} || ' ' || ${pick('n', 'family', FAMILY)} as name,
          ${weighed('n', 'region', REGIONS)} as region, ${weighed('n', 'locale', [
            ['en', 0.78],
            ['es', 0.22],
          ])} as locale,
          ${weighed('n', 'references', [
            ['1', 0.42],
            ['2', 0.36],
            ['3', 0.22],
          ])}::int as photos,
          -- one phone in 200 is shared with the driver before
          'install-' || substr(md5((n - (${draw('n', 'shares a phone')} < 0.005)::int)::text), 1, 16) as install,
          ${weighed('n', 'phone', PHONES)} as phone,
          ${weighed('n', 'activity', [
            ['off', 0.77],
            ['on_shift', 0.16],
            ['moving', 0.07],
          ])} as activity
        from (select n, ${joined} as joined from generate_series(1, ${drivers}) as n) as numbered`,
    },
    { does: 'Indexing them', sql: 'create unique index on who (n); analyze who' },
    {
      does: 'Drivers',
      sql: `insert into driver (id, ref, name, email, locale, region, time_zone, groups, created_at, changed_at,
          activity_state, activity_at, shift_starts_at, shift_ends_at)
        select id, ref, name, lower(ref) || '@driver.example', locale, region, 'Europe/Lisbon',
          jsonb_build_object('vehicle', ${weighed('n', 'vehicle', [
            ['car', 0.55],
            ['scooter', 0.3],
            ['bicycle', 0.15],
          ])}),
          joined, joined, activity, ${instant(now)} - ${span(`120 * ${draw('n', 'activity at')}`, 'minute')},
          case when activity <> 'off' then ${instant(now)} - ${span(`5 * ${draw('n', 'shift')}`, 'hour')} end,
          case when activity <> 'off' then ${instant(now)} + ${span(`5 * ${draw('n', 'shift')}`, 'hour')} end
        from who order by n`,
    },
    {
      does: 'Consents',
      sql: `with text as (
          select distinct on (locale) locale, version, sha256 from consent_release order by locale, version desc
        ), answered as (
          select n, id, locale, joined as at, 'granted' as decision from who
          union all select n, id, locale, least(${withdrew}, ${instant(now)}), 'withdrawn' from who where not checked
        )
        insert into consent (id, driver_id, release_version, locale, decision, text_sha256, at, recorded_at, recorded_by_kind, recorded_by_id)
        select ${id('at', 'consent', 'n::text || decision')}, answered.id, version, locale, decision, sha256, at, at, 'driver', answered.id::text
        from answered join text using (locale)`,
    },
    {
      does: 'Reference photos',
      sql: `insert into reference_photo (id, driver_id, source, status, width, height, added_at, added_by_kind, added_by_id, removed_at)
        select ${id('joined', 'reference', "n::text || ' ' || photo::text")}, id, (array['${SOURCES.join("', '")}'])[photo],
          case when checked then 'active' else 'removed' end, 480, 600, joined, 'driver', id::text,
          case when not checked then least(${withdrew}, ${instant(now)}) end
        from who cross join lateral generate_series(1, photos) as photo`,
    },
    {
      does: 'Checks by a person',
      sql: `insert into person_check (id, driver_id, cause, due_since, done_at, done_by_id, result, way)
        select ${id('since', 'person check', 'n')}, id, 'withdrawn', since, since + interval '6 hours',
          (${leads})[1 + n % array_length(${leads}, 1)], 'confirmed', 'on_site'
        from (select n, id, least(${withdrew}, ${instant(now)} - interval '7 hours') as since from who where not checked) as other`,
    },
  ]
}
