/**
 * Where to go after signing in: a page of ours named by `next`, or the start. Anything that a browser might read as
 * another site (`//…`, `/\…`, `@`, control characters) is not followed.
 */
export function nextPage(next: string | null | undefined): string {
  if (!next || next.length > 500) return '/'
  if (!/^\/(?![/\\])[\w\-./~%?&=+:,]*$/.test(next)) return '/'
  if (/^\/(sign-in|second-factor|new-password|forgotten-password|invitation)\b/.test(next)) return '/'
  const here = 'https://here.invalid'
  try {
    return new URL(next, here).origin === here ? next : '/'
  } catch {
    return '/'
  }
}
