/** True for a server on this machine; only such a one is ever seeded. */
export function isLocal(databaseUrl: string): boolean {
  const { hostname } = new URL(databaseUrl)
  return ['localhost', '[::1]', ''].includes(hostname) || /^127\./.test(hostname)
}
