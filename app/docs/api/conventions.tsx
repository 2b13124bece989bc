import { DETAILS, PROBLEMS, type ProblemCode } from '@/app/api/problem-codes'
import styles from './docs.module.css'

/** What holds for every call. */
export const Conventions = () => (
  <dl className={styles.conventions}>
    <div>
      <dt>Keys</dt>
      <dd>
        <code>Authorization: Bearer &lt;key&gt;</code>. An administrator makes keys and gives each its scopes. 1,200
        requests a minute; then 429 with <code>Retry-After</code>.
      </dd>
    </div>
    <div>
      <dt>Form</dt>
      <dd>
        JSON in camelCase, times in RFC 3339 UTC, ids opaque. Unknown fields are refused; answers may gain fields. JSON
        bodies have at most 64 KB, pictures 15 MB.
      </dd>
    </div>
    <div>
      <dt>Lists</dt>
      <dd>
        <code>limit</code> up to 100; give <code>nextCursor</code> as <code>cursor</code> until it is null.
      </dd>
    </div>
    <div>
      <dt>Safe to repeat</dt>
      <dd>
        Any write takes an <code>Idempotency-Key</code>: the same key and request give the same answer for 24 h, with{' '}
        <code>Idempotency-Replayed: true</code>. Answers of 500 and above are not kept.
      </dd>
    </div>
    <div>
      <dt>Errors</dt>
      <dd>
        RFC 9457 <code>application/problem+json</code>. Decide by <code>code</code>; <code>errors</code> names fields by
        JSON Pointer. Every answer carries <code>X-Request-Id</code>.
      </dd>
    </div>
  </dl>
)

/** Every code an answer can carry. */
export function ProblemTable() {
  const codes = Object.entries(PROBLEMS) as [ProblemCode, { status: number; title: string }][]
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Codes of errors</caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Status</th>
          <th scope="col">What it means</th>
        </tr>
      </thead>
      <tbody>
        {codes.map(([code, { status, title }]) => (
          <tr key={code} id={code}>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td>{status}</td>
            <td>
              {title}. {DETAILS[code]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
