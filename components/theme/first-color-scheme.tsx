/** Before the first paint, so that no page flashes: the theme that this browser keeps, else the system's. */
const SCRIPT = `try {
  var kept = localStorage.getItem('mantine-color-scheme-value');
  var dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
} catch (e) {}`

/** @param nonce vouches for the script under the policy of the page */
export const FirstColorScheme = ({ nonce }: { nonce: string }) => (
  <script nonce={nonce} suppressHydrationWarning>
    {SCRIPT}
  </script>
)
