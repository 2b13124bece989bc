const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether what came from outside can be the id of anything: Postgres refuses every other text with an error. */
export const isId = (sent: unknown): sent is string => typeof sent === 'string' && UUID.test(sent)

const NUMBER_MOST = 2_147_483_647

/** Whether it can be the number of anything: a whole one that a column of Postgres holds. */
export const isNumber = (sent: unknown): sent is number =>
  typeof sent === 'number' && Number.isInteger(sent) && sent > 0 && sent <= NUMBER_MOST
