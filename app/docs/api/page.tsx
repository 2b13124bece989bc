import type { Metadata } from 'next'
import { Mark } from '@/components/shell/mark'
import { Conventions, ProblemTable } from './conventions'
import styles from './docs.module.css'
import { firstCalls } from './examples'
import { OperationEntry } from './operation-entry'
import { readReference } from './reference'
import { SchemaEntry } from './schema-entry'
import { WebhookMessages } from './webhook-messages'

export const metadata: Metadata = { title: 'API reference' }

/** The API in words, made of the OpenAPI document; open to everybody. */
export default function ApiReferencePage() {
  const { version, server, entries, messages, schemas } = readReference()
  const tags = [...new Set(entries.map(({ tag }) => tag))]
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Mark />
        <h1>Likeness API</h1>
        <span className={styles.note}>{version}</span>
        <a href="/api/openapi.json">OpenAPI 3.1</a>
      </header>
      <nav className={styles.rail} aria-label="On this page">
        <div>
          <a href="#start">Start</a>
          <a href="#conventions">Conventions</a>
          {tags.map((tag) => (
            <div key={tag}>
              <h2>{tag}</h2>
              {entries
                .filter((entry) => entry.tag === tag)
                .map(({ id, summary }) => (
                  <a key={id} href={`#${id}`}>
                    {summary}
                  </a>
                ))}
            </div>
          ))}
          <h2>More</h2>
          <a href="#webhook-messages">Webhook messages</a>
          <a href="#schemas">Schemas</a>
          <a href="#errors">Errors</a>
        </div>
      </nav>
      <main className={styles.main}>
        <section id="start" aria-labelledby="start-title">
          <h2 id="start-title">Start</h2>
          <p>
            Base address <code>{server}</code>. The first five calls:
          </p>
          <ol className={styles.calls}>
            {firstCalls(server).map(({ title, words, curl }) => (
              <li key={title}>
                <h3>{title}</h3>
                <p>{words}</p>
                <pre className={styles.code}>
                  <code>{curl}</code>
                </pre>
              </li>
            ))}
          </ol>
        </section>
        <section id="conventions" aria-labelledby="conventions-title">
          <h2 id="conventions-title">Conventions</h2>
          <Conventions />
        </section>
        {tags.map((tag) => (
          <section key={tag} aria-label={tag}>
            <h2>{tag}</h2>
            {entries
              .filter((entry) => entry.tag === tag)
              .map((entry) => (
                <OperationEntry key={entry.id} entry={entry} />
              ))}
          </section>
        ))}
        <section id="webhook-messages" aria-labelledby="webhook-messages-title">
          <h2 id="webhook-messages-title">Webhook messages</h2>
          <WebhookMessages messages={messages} />
        </section>
        <section id="schemas" aria-labelledby="schemas-title">
          <h2 id="schemas-title">Schemas</h2>
          {schemas.map((schema) => (
            <SchemaEntry key={schema.name} schema={schema} />
          ))}
        </section>
        <section id="errors" aria-labelledby="errors-title">
          <h2 id="errors-title">Errors</h2>
          <ProblemTable />
        </section>
      </main>
    </div>
  )
}
