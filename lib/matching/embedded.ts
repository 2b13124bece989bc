/** Name and version of the embedded matcher. Thresholds hold for one name and version and don't carry over. */
export const EMBEDDED = { name: 'embedded', version: '1.0.0' } as const
