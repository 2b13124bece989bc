/** The beginning of the UTC day of an instant. */
export const startOfDay = (now: Date): Date => {
  const day = new Date(now)
  day.setUTCHours(0, 0, 0, 0)
  return day
}
