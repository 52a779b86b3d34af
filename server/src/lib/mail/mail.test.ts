import { createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { assertSafe, createMailer, htmlOf, isAddress } from './index.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A mail server of a few lines: takes everything and keeps the words it was told. */
const mailServer = async () => {
  const heard: string[] = []
  const converse = (socket: Socket) => {
    socket.setEncoding('utf8')
    socket.write('220 test ESMTP\r\n')
    let inData = false
    let letter = '' // it may come in pieces, its last line by itself
    socket.on('error', () => undefined) // the client hangs up when it is done
    socket.on('data', (chunk: Buffer | string) => {
      const text = String(chunk)
      heard.push(text)
      if (inData) {
        letter += text
        if (letter.endsWith('\r\n.\r\n')) {
          letter = ''
          inData = false
          socket.write('250 taken\r\n')
        }
      } else if (text.startsWith('DATA')) {
        inData = true
        socket.write('354 go on\r\n')
      } else socket.write(text.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n')
    })
  }
  const server = createServer(converse)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close())
  const at = server.address()
  return { port: typeof at === 'object' && at ? at.port : 0, heard }
}

test('a mail is handed over in its language, in text and HTML', async () => {
  const { port, heard } = await mailServer()
  const mailer = createMailer(`smtp://127.0.0.1:${port}`, 'Dala <noreply@dala.example>')
  await mailer?.send({
    to: 'dana@ulytau.example',
    subject: 'Сертификат берілді',
    text: 'Сәлеметсіз бе, Дана!\n\nhttps://dala.example/certificates',
    locale: 'kk',
  })
  const words = heard.join('')
  expect(words).toContain('RCPT TO:<dana@ulytau.example>')
  expect(words).toContain('Content-Language: kk')
  expect(words).toMatch(/text\/html/)
})

test('without a mail server there is no mailer: mails stay in the outbox', () => {
  expect(createMailer(undefined, 'Dala <a@b.kz>')).toBeNull()
})

describe('header injection is refused', () => {
  test.each(['a@b.kz\r\nBcc: victim@c.kz', 'a@b.kz, b@c.kz', 'a@b.kz; b@c.kz', 'Дана <a@b.kz>', 'a@b.kz\n', '', 'a b@c.kz', '<a@b.kz>'])(
    'address %j',
    (to) => {
      expect(isAddress(to)).toBe(false)
      expect(() => assertSafe({ to, subject: 'x' })).toThrow('one plain address')
    },
  )
  test.each(['Сабақ\r\nBcc: a@b.kz', 'x\ny', 'x\u0000', 'x\u2028y'])('subject %j', (subject) => {
    expect(() => assertSafe({ to: 'a@b.kz', subject })).toThrow('one line')
  })
})

test('words of people cannot become HTML of a mail', () => {
  expect(
    htmlOf({ to: 'a@b.kz', subject: '<b>', text: '<img src=x onerror=alert(1)>\n\nhttps://a.kz/"><script>', locale: 'ru' }),
  ).not.toMatch(/<img|<script|<b>/)
})
