// Anything below the space, DEL, and the invisible or direction-changing characters that make a link look like another.
// eslint-disable-next-line no-control-regex
const unseen =
  /[\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff0-\uffff]/

/**
 * A link that may stand in a lesson: https, mailto, tel, or a path or an anchor of this site; anything else gives null.
 * The answer is the link as it is to be stored, normalised by the URL parser.
 */
export function safeLink(link: string): string | null {
  const text = link.trim()
  if (text === '' || text.length > 2000 || unseen.test(text) || text.includes('\\')) return null
  if (text.startsWith('#')) return /^#[\p{L}\p{N}_-]+$/u.test(text) ? text : null
  if (text.startsWith('/')) return samePage(text)
  if (/^mailto:[^\s<>"'`?&%]+@[^\s<>"'`?&%]+$/i.test(text)) return `mailto:${text.slice(7)}`
  if (/^tel:\+?[0-9() .-]{3,30}$/i.test(text)) return `tel:${text.slice(4)}`
  if (!/^https:\/\//i.test(text)) return null
  const url = parsed(text)
  if (!url || url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.hostname === '') return null
  return url.href
}

function samePage(path: string): string | null {
  if (path.startsWith('//')) return null
  const url = parsed(path, 'https://same.invalid')
  if (!url || url.origin !== 'https://same.invalid' || url.pathname.startsWith('//')) return null
  return url.pathname + url.search + url.hash
}

function parsed(text: string, base?: string): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null
}

/** Hosts whose players a lesson may show, and how the address of the player is made from the address of the video. */
const players: readonly { host: RegExp; player: (url: URL) => string | null }[] = [
  {
    host: /^(www\.|m\.)?youtube\.com$/,
    player: (url) => youtube(url.pathname.startsWith('/embed/') ? url.pathname.slice(7) : url.searchParams.get('v')),
  },
  { host: /^youtu\.be$/, player: (url) => youtube(url.pathname.slice(1)) },
  {
    host: /^(www\.|player\.)?vimeo\.com$/,
    player: (url) => {
      const id = /^\/(?:video\/)?(\d{3,12})$/.exec(url.pathname)?.[1]
      return id ? `https://player.vimeo.com/video/${id}` : null
    },
  },
]

const youtube = (id: string | null): string | null =>
  id && /^[\w-]{6,20}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}` : null

/** Origins that the page's policy must allow frames of. */
export const playerOrigins = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com'] as const

/** The address of the player for a video on an allow-listed host, or null. */
export function playerOf(link: string): string | null {
  const safe = safeLink(link)
  if (!safe?.startsWith('https://')) return null
  const url = new URL(safe)
  return players.find((entry) => entry.host.test(url.hostname))?.player(url) ?? null
}
