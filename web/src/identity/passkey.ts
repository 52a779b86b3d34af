import type { ApiInput, ApiReply } from '#app'

type SignInOptions = ApiReply<'POST /session/passkey/options'>['options']
type AddOptions = ApiReply<'POST /account/passkeys/options'>['options']
type Answer = ApiInput<'POST /session/passkey'>['body']['response']

/** Whether this browser knows passkeys at all (it does not over plain http of another machine). */
export const hasPasskeys = (): boolean => typeof PublicKeyCredential !== 'undefined' && globalThis.isSecureContext

/** Asks the device for a passkey; null when the person stopped or has none here. */
export async function answerByPasskey(options: SignInOptions): Promise<Answer | null> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  try {
    // The server's library made the options for exactly this call, and reads the answer by the same shape.
    return (await startAuthentication({
      optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'],
    })) as unknown as Answer
  } catch {
    // The browser tells no more than that it was stopped.
    return null
  }
}

/** Has the device make a passkey; null when the person stopped. */
export async function makePasskey(options: AddOptions): Promise<Answer | null> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  try {
    return (await startRegistration({
      optionsJSON: options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'], // as above
    })) as unknown as Answer
  } catch {
    return null
  }
}
