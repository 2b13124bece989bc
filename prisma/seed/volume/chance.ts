/**
 * Chance in SQL that repeats: a draw depends on the seed, on what is drawn and on the row's number alone, never on the
 * order in which Postgres makes the rows.
 */
export type Chance = {
  /** At least 0, below 1. */
  draw(row: string, what: string): string
  /** Around 0 with deviation 1 (Box and Muller 1958). */
  normal(row: string, what: string): string
  /** e to a normal draw: a median and the deviation of the logarithm. */
  around(row: string, what: string, median: number, spread: number): string
  /** One of the texts, each as likely. */
  pick(row: string, what: string, from: readonly string[]): string
  /** The first text whose share of the draw is not used up; shares add up to 1. */
  weighed(row: string, what: string, shares: readonly (readonly [text: string | null, share: number])[]): string
  /** A version 7 UUID of an instant, told apart by kind and row. */
  id(at: string, kind: string, row: string): string
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo; public domain): a number for a name. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5
  for (const sign of name) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

export const literal = (text: string | null): string => (text === null ? 'null' : `'${text.replaceAll("'", "''")}'`)

export function createChance(seed: number): Chance {
  const bits = (row: string, what: string) =>
    `((hashint8extended((${row})::bigint, ${numberOf(`${seed} ${what}`)}::bigint) >> 11) & 9007199254740991)`
  const draw = (row: string, what: string) => `(${bits(row, what)}::float8 / 9007199254740992)`
  const normal = (row: string, what: string) =>
    `(sqrt(-2 * ln(greatest(${draw(row, what)}, 1e-12))) * cos(2 * pi() * ${draw(row, `${what}, angle`)}))`
  return {
    draw,
    normal,
    around: (row, what, median, spread) => `(${median} * exp(${spread} * ${normal(row, what)}))`,
    pick: (row, what, from) =>
      `(array[${from.map(literal).join(', ')}])[1 + floor(${draw(row, what)} * ${from.length})::int]`,
    weighed(row, what, shares) {
      let sum = 0
      const last = shares.at(-1)?.[0] ?? null
      const whens = shares.slice(0, -1).map(([text, share]) => {
        sum += share
        return `when ${draw(row, what)} < ${sum} then ${literal(text)}`
      })
      return `(case ${whens.join(' ')} else ${literal(last)} end)`
    },
    id: (at, kind, row) => {
      const hash = `md5(${literal(`${seed} ${kind} `)} || (${row})::text)`
      const time = `lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0')`
      return `(${time} || '7' || substr(${hash}, 1, 3) || '8' || substr(${hash}, 4, 15))::uuid`
    },
  }
}
