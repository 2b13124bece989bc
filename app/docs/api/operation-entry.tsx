import styles from './docs.module.css'
import { FieldTable, TypeWords, Words } from './field-table'
import type { Entry } from './reference'

/** One call: what it takes, what it answers, how it refuses. */
export function OperationEntry({ entry }: { entry: Entry }) {
  const { id, method, path, summary, description, scopes, parameters, body } = entry
  return (
    <section className={styles.entry} id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{summary}</h3>
      <p className={styles.address}>
        <span className={styles.method}>{method}</span> <code>{path}</code>
        <span className={styles.note}>{scopes.length > 0 ? `scope ${scopes.join(' or ')}` : 'no key needed'}</span>
      </p>
      {description && (
        <p>
          <Words text={description} />
        </p>
      )}
      {parameters.length > 0 && <FieldTable fields={parameters} caption={`Parameters of ${summary}`} />}
      {body && (
        <>
          <h4>
            Body <span className={styles.note}>{body.type}</span>
            {body.schema && <TypeWords type={body.schema} schema={body.schema} />}
          </h4>
          {body.fields.length > 0 && <FieldTable fields={body.fields} caption={`Body of ${summary}`} />}
        </>
      )}
      <Answers entry={entry} />
    </section>
  )
}

function Answers({ entry: { answers, refusals } }: { entry: Entry }) {
  return (
    <dl className={styles.answers}>
      {answers.map(({ status, description, schema }) => (
        <div key={status}>
          <dt>{status}</dt>
          <dd>
            <Words text={description} /> {schema && <TypeWords type={schema} schema={schema} />}
          </dd>
        </div>
      ))}
      {refusals.map(({ status, codes }) => (
        <div key={status}>
          <dt>{status}</dt>
          <dd className={styles.codes}>
            {codes.map((code) => (
              <a key={code} href={`#${code}`}>
                <code>{code}</code>
              </a>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
