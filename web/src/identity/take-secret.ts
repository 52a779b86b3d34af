/**
 * Takes the token out of the address (`/new-password#…`) and wipes it there: what stands behind # is never sent to a
 * server, and after this it is in no history either.
 */
export function takeSecret(): string {
  const secret = location.hash.slice(1)
  if (secret !== '') history.replaceState(history.state, '', location.pathname + location.search)
  return /^[\w-]{8,64}$/.test(secret) ? secret : ''
}
