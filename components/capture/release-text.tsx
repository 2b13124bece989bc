/** A consent release as it was published: headings (`## `) and paragraphs, nothing else. */
export const ReleaseText = ({ text }: { text: string }) =>
  text
    .split(/\n+/)
    .map((line) => (line.startsWith('## ') ? <h2 key={line}>{line.slice(3)}</h2> : <p key={line}>{line}</p>))
