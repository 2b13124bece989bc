import styles from './docs.module.css'
import type { Field } from './fields'

/** Type and, where there is one, the way to the schema that says more. */
export const TypeWords = ({ type, schema }: { type: string; schema: string | null }) =>
  schema ? <a href={`#schema-${schema}`}>{type}</a> : type

/** Fields or parameters, one a row. */
export function FieldTable({ fields, caption }: { fields: readonly (Field & { where?: string })[]; caption: string }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, required, type, schema, description, where }) => (
          <tr key={`${where ?? ''} ${name}`}>
            <th scope="row">
              <code>{name}</code>
              <span className={styles.note}>{[where, required ? 'required' : null].filter(Boolean).join(', ')}</span>
            </th>
            <td>
              <code>
                <TypeWords type={type} schema={schema} />
              </code>
            </td>
            <td>
              <Words text={description} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A sentence; what stands in back ticks is code. */
export const Words = ({ text }: { text: string }) =>
  [...text.matchAll(/`([^`]*)`|[^`]+/g)].map(({ 0: piece, 1: code, index }) =>
    code === undefined ? piece : <code key={index}>{code}</code>,
  )
