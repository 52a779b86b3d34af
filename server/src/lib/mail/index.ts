import { createTransport } from 'nodemailer'

export interface Mail {
  to: string
  subject: string
  /** plain text; paragraphs are parted by an empty line, addresses of pages stand alone on a line */
  text: string
  locale: 'kk' | 'ru' | 'en'
}

/** Hands mails to the organisation's mail server. */
export interface Mailer {
  /** @throws Error with the server's words when the mail was not taken */
  send(mail: Mail): Promise<void>
}

// One address and nothing else: no second recipient, no name, no line break that would begin another header.
const address = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/

/** Whether a text is one plain e-mail address. */
export const isAddress = (text: string): boolean => text.length <= 254 && address.test(text)

// eslint-disable-next-line no-control-regex -- exactly these would break out of a header
const headerBreak = /[\u0000-\u001f\u007f\u2028\u2029]/

/**
 * Refuses what could add headers or recipients to a mail.
 * @throws Error when the address is not one plain address or the subject holds a line break
 */
export function assertSafe(mail: Pick<Mail, 'to' | 'subject'>): void {
  if (!isAddress(mail.to)) throw new Error('A mail goes to one plain address')
  if (headerBreak.test(mail.subject)) throw new Error('The subject of a mail is one line')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The same words as simple HTML, with links where a line is the address of a page. */
export const htmlOf = (mail: Mail): string => {
  const line = (text: string) => (/^https?:\/\/\S+$/.test(text) ? `<a href="${escaped(text)}">${escaped(text)}</a>` : escaped(text))
  const paragraphs = mail.text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(line).join('<br>')}</p>`)
    .join('\n')
  return `<!doctype html><html lang="${mail.locale}"><head><meta charset="utf-8"><title>${escaped(mail.subject)}</title></head><body style="font:16px/1.5 sans-serif;max-width:36rem">${paragraphs}</body></html>`
}

/**
 * Opens the way to a mail server.
 * @param smtpUrl `smtps://user:password@host:465`; undefined means that there is none and mails stay in the outbox
 * @param from the sender, `Dala <noreply@example.kz>`
 */
export function createMailer(smtpUrl: string | undefined, from: string): Mailer | null {
  if (smtpUrl === undefined || smtpUrl === '') return null
  const transport = createTransport(smtpUrl)
  return {
    async send(mail) {
      assertSafe(mail)
      await transport.sendMail({
        from,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: htmlOf(mail),
        headers: { 'Content-Language': mail.locale, 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    },
  }
}
