import { join, resolve } from 'node:path'
import { z } from 'zod'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  DALA_HOME: z.string().default('.dala'),
  DALA_ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  DALA_DEMO: z.enum(['on', 'off']).default('on'),
  DATABASE_URL: z.string().optional(),
  DATABASE_URL_DIRECT: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  PUBLIC_URL: z.url().optional(),
  CONTENT_ORIGIN: z.url().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Dala <noreply@dala.localhost>'),
  FILES_URL: z.string().optional(),
  BUS_URL: z.string().optional(),
  TRUST_PROXY: z.string().optional(),
  DALA_MASTER_KEY: z.string().optional(),
  SIGNATURE_TRUST: z.string().optional(),
  SIGNATURE_VERIFIER_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

export interface Config {
  port: number
  host: string
  home: string
  role: 'all' | 'web' | 'worker'
  /** Whether an empty database is filled with the demo. */
  demo: boolean
  databaseUrl: string | undefined
  databaseUrlDirect: string | undefined
  databasePool: number
  /** The origin that people see, without a slash at the end. */
  publicUrl: string
  /** The second origin, without cookies, for content that was not written by us. */
  contentOrigin: string
  smtpUrl: string | undefined
  mailFrom: string
  filesUrl: string | undefined
  busUrl: string | undefined
  /** Exact addresses of proxies whose X-Forwarded-* headers are believed. */
  trustProxy: string[]
  masterKey: string | undefined
  /** Folder with the certificates (`*.pem`, `*.crt`, `*.cer`) and revocation lists (`*.crl`) of trusted authorities. */
  signatureTrust: string
  /** A verifier of the national algorithms with NCANode's interface. */
  signatureVerifierUrl: string | undefined
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/**
 * Reads the whole configuration from the environment, once.
 * @throws Error naming the variable that is wrong
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const env = parsed.data
  const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '')
  return {
    port: env.PORT,
    host: env.HOST,
    home: resolve(env.DALA_HOME),
    role: env.DALA_ROLE,
    demo: env.DALA_DEMO === 'on',
    databaseUrl: env.DATABASE_URL,
    databaseUrlDirect: env.DATABASE_URL_DIRECT ?? env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    publicUrl,
    contentOrigin: (env.CONTENT_ORIGIN ?? `http://localhost:${env.PORT === 0 ? 0 : env.PORT + 1}`).replace(/\/$/, ''),
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    filesUrl: env.FILES_URL,
    busUrl: env.BUS_URL,
    trustProxy:
      env.TRUST_PROXY?.split(',')
        .map((address) => address.trim())
        .filter(Boolean) ?? [],
    masterKey: env.DALA_MASTER_KEY,
    signatureTrust: resolve(env.SIGNATURE_TRUST ?? join(env.DALA_HOME, 'trust')),
    signatureVerifierUrl: env.SIGNATURE_VERIFIER_URL,
    logLevel: env.LOG_LEVEL,
  }
}
