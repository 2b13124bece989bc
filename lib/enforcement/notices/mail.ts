import 'server-only'
import { createTransport } from 'nodemailer'
import { configuration } from '@/lib/configuration'
import { letterAsHtml } from './letter-as-html'

/** How long a server may take to be reached and to greet, and then over each answer, ms: together less than a letter's lease. */
const PATIENCE = { connectMs: 10_000, answerMs: 20_000 }

export type Mail = { id: string; to: string; subject: string; body: string; locale: string }
/** refused: the server will never take it (5xx); later: it asks to come again (4xx); unreachable: it did not answer. */
export type MailOutcome = { outcome: 'sent' | 'refused' | 'later' | 'unreachable'; code: number | null }

/**
 * Hands one letter to the mail server as plain text, beside it as HTML where the words run right to left, with an id
 * that lets a receiver know a second copy. A server that falls silent counts as one that did not answer.
 */
export async function handOver(mail: Mail, { connectMs, answerMs } = PATIENCE): Promise<MailOutcome> {
  const { smtp, baseUrl } = configuration()
  if (!smtp) return { outcome: 'unreachable', code: null }
  const server = new URL(smtp.url)
  const times = { connectionTimeout: connectMs, greetingTimeout: connectMs, socketTimeout: answerMs }
  for (const [name, ms] of Object.entries(times)) server.searchParams.set(name, String(ms))
  const transport = createTransport(server.href, {
    from: smtp.from,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const html = letterAsHtml(mail.body, mail.locale)
  try {
    await transport.sendMail({
      to: mail.to,
      subject: mail.subject,
      text: mail.body,
      ...(html ? { html } : {}),
      messageId: `<${mail.id}@${new URL(baseUrl).hostname}>`,
      headers: { 'Content-Language': mail.locale, 'Auto-Submitted': 'auto-generated' },
    })
    return { outcome: 'sent', code: 250 }
  } catch (error) {
    return outcomeOf(error)
  } finally {
    transport.close()
  }
}

function outcomeOf(error: unknown): MailOutcome {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : null
  if (code === null || Number.isNaN(code)) return { outcome: 'unreachable', code: null }
  const about = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code >= 500 && (about === 'EENVELOPE' || about === 'EMESSAGE')) return { outcome: 'refused', code }
  return { outcome: 'later', code }
}
