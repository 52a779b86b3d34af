import { z } from 'zod'

// The answer of a verifier with NCANode's interface: POST /cms/verify. What else it says is not needed.
const Certificate = z.looseObject({
  valid: z.boolean(),
  revocations: z.array(z.looseObject({ revoked: z.boolean().optional() })).nullish(),
  serialNumber: z.string().nullish(),
})
const Answer = z.looseObject({
  valid: z.boolean(),
  signers: z.array(z.looseObject({ certificates: z.array(Certificate).nullish() })).nullish(),
})

export type ExternalVerdict = 'valid' | 'refused' | 'unreachable'

const longestWait = 15_000

/**
 * Asks the verifier that knows the national algorithms. Everything but a clear yes is not a yes: an answer that cannot be read,
 * an error or silence is `unreachable`, and is asked again later.
 * @param serial hexadecimal serial number of the certificate that we read ourselves: the verifier must have seen the same
 */
export async function askVerifier(url: string, cms: Buffer, content: Buffer, serial: string): Promise<ExternalVerdict> {
  try {
    const reply = await fetch(new URL('cms/verify', url.endsWith('/') ? url : `${url}/`), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revocationCheck: ['OCSP'], cms: cms.toString('base64'), data: content.toString('base64') }),
      signal: AbortSignal.timeout(longestWait),
      redirect: 'error',
    })
    if (!reply.ok) return 'unreachable'
    const parsed = Answer.safeParse(await reply.json())
    if (!parsed.success) return 'unreachable'
    const certificates = parsed.data.signers?.flatMap((signer) => signer.certificates ?? []) ?? []
    const same = (text: string | null | undefined) => text?.toUpperCase().replace(/^0+/, '') === serial.toUpperCase().replace(/^0+/, '')
    const own = certificates.filter((each) => same(each.serialNumber))
    const isRevoked = certificates.some((each) => each.revocations?.some((one) => one.revoked === true) === true)
    return parsed.data.valid && own.length > 0 && own.every((each) => each.valid) && !isRevoked ? 'valid' : 'refused'
  } catch {
    return 'unreachable'
  }
}
