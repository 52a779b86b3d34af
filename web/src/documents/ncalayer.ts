/** Where the national signature program listens on the person's own computer. */
const address = 'wss://127.0.0.1:13579'
const longestGreeting = 4000

/** Why there is no signature: the program does not run; the person thought better of it; it said something else. */
export class NoSignature extends Error {
  readonly why: 'not-running' | 'cancelled' | 'failed'
  constructor(why: NoSignature['why'], said = '') {
    super(said)
    this.why = why
  }
}

interface Answer {
  status?: boolean
  code?: string
  message?: string
  body?: { result?: string | string[] }
  result?: { version?: string }
}

const parsed = (data: unknown): Answer | null => {
  try {
    const answer: unknown = JSON.parse(String(data))
    return typeof answer === 'object' ? answer : null // the fields are all optional
  } catch {
    return null // a heartbeat
  }
}

/** Opens the program's socket and waits for its greeting. */
function connect(): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address)
    const fail = () => {
      clearTimeout(timer)
      socket.close()
      reject(new NoSignature('not-running'))
    }
    const timer = setTimeout(fail, longestGreeting)
    socket.onerror = fail
    socket.onclose = fail
    socket.onmessage = (event) => {
      if (parsed(event.data)?.result?.version === undefined) return
      clearTimeout(timer)
      resolve(socket)
    }
  })
}

/**
 * Asks the program to sign bytes with the person's own key: module `basics`, method `sign`, a detached CMS with a timestamp.
 * The key never leaves the program.
 * @param base64 the exact bytes
 * @returns the CMS in PEM or base64
 * @throws NoSignature
 */
export async function signWithNcaLayer(base64: string, locale: 'kk' | 'ru' | 'en'): Promise<string> {
  const socket = await connect()
  const answer = await new Promise<Answer>((resolve, reject) => {
    socket.onclose = () => reject(new NoSignature('cancelled'))
    socket.onerror = () => reject(new NoSignature('failed'))
    socket.onmessage = (event) => {
      const said = parsed(event.data)
      if (said?.status !== undefined) resolve(said)
    }
    socket.send(
      JSON.stringify({
        module: 'kz.gov.pki.knca.basics',
        method: 'sign',
        args: {
          allowedStorages: null, // whatever the person has: file, card, token
          format: 'cms',
          data: base64,
          signingParams: { decode: 'true', encapsulate: 'false', digested: 'false', tsaProfile: {} },
          signerParams: { extKeyUsageOids: ['1.3.6.1.5.5.7.3.4'], chain: null },
          locale,
        },
      }),
    )
  })
  socket.onclose = null
  socket.close()
  if (answer.status !== true)
    throw new NoSignature(/cancel/i.test(`${answer.code} ${answer.message}`) ? 'cancelled' : 'failed', answer.message)
  const result = answer.body?.result
  const cms = Array.isArray(result) ? result[0] : result
  // The program answers a closed window with an empty body.
  if (cms === undefined || cms === '') throw new NoSignature('cancelled')
  return cms
}
