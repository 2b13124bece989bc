import styles from './docs.module.css'
import { FieldTable } from './field-table'
import type { SchemaEntry as Entry } from './reference'

/** One schema with its fields; one of several kinds with the data of each. */
export function SchemaEntry({ schema: { name, fields, kinds } }: { schema: Entry }) {
  return (
    <section className={styles.entry} id={`schema-${name}`} aria-labelledby={`schema-${name}-title`}>
      <h3 id={`schema-${name}-title`}>{name}</h3>
      <FieldTable fields={fields} caption={`Fields of ${name}`} />
      {kinds.map(({ kind, fields: data }) => (
        <div key={kind}>
          <h4>
            <code>{kind}</code>
          </h4>
          <FieldTable fields={data} caption={`Data of ${kind}`} />
        </div>
      ))}
    </section>
  )
}
