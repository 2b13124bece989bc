const OF_A_CASE = /^\/cases\/([0-9a-f-]{36})$/

export const pathOf = (caseId: string): string => `/cases/${caseId}`

/** The case that the address names; null: it names none. */
export const caseInAddress = (): string | null => OF_A_CASE.exec(window.location.pathname)?.[1] ?? null
