import { createHash, randomBytes } from 'node:crypto'
import { isIPv4 } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Where a request comes from, for the device list and for slowing down guessers. */
export interface Origin {
  address: string
  /** The /24 or /64 around the address: changing the last numbers gains nothing. */
  network: string
  /** «Chrome, Windows», as far as the browser says. */
  device: string
  /** Hash of this browser's device cookie, null without one. */
  deviceHash: Buffer | null
}

export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.')
  return plain.split('::')[0]?.split(':').slice(0, 4).join(':') ?? ''
}

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/YaBrowser\//, 'Yandex'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

const firstOf = (list: [RegExp, string][], text: string) => list.find(([pattern]) => pattern.test(text))?.[1]

export const deviceName = (userAgent: string): string =>
  [firstOf(browsers, userAgent.slice(0, 400)), firstOf(systems, userAgent.slice(0, 400))].filter(Boolean).join(', ')

const SECURE_NAME = '__Host-device'
const PLAIN_NAME = 'device'

export const deviceHash = (token: string): Buffer => createHash('sha256').update(token).digest()

export function originOf(request: FastifyRequest): Origin {
  const token = request.cookies[SECURE_NAME] ?? request.cookies[PLAIN_NAME]
  return {
    address: request.ip,
    network: networkOf(request.ip),
    device: deviceName(request.headers['user-agent'] ?? ''),
    deviceHash: token !== undefined && /^[\w-]{43}$/.test(token) ? deviceHash(token) : null,
  }
}

/** Marks this browser as known: it holds no right, it only is not slowed down by guessers elsewhere. Returns the mark's hash. */
export function markDevice(reply: FastifyReply, secure: boolean): Buffer {
  const token = randomBytes(32).toString('base64url')
  reply.setCookie(secure ? SECURE_NAME : PLAIN_NAME, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: 400 * 86_400 })
  return deviceHash(token)
}
