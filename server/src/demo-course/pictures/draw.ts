/** The few shapes of which the course's pictures are made, in the colours of the look. */
export const colours = {
  paper: '#F6F5F1',
  sheet: '#FFFFFF',
  line: '#E1DED5',
  ink: '#13262B',
  soft: '#E3F3F4',
  sky: '#CDEAED',
  teal: '#0A6E7D',
  light: '#4DBECB',
  hero: '#0C3B45',
  ochre: '#E9A93A',
  amber: '#BF780F',
  sand: '#FBE3B8',
  green: '#256B3E',
  leaf: '#CBE6D0',
  red: '#A32E26',
  lilac: '#9A86C4',
  grey: '#7F8B8D',
} as const
export type Colour = keyof typeof colours

export const width = 1200
export const height = 675

/** A whole picture on its ground. */
export const picture = (ground: Colour, ...parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${colours[ground]}"/>${parts.join('')}</svg>`

interface Look {
  fill?: Colour
  stroke?: Colour
  thick?: number
  round?: number
  dash?: string
  faint?: number
}

const look = ({ fill, stroke, thick = 6, dash, faint }: Look): string =>
  ` fill="${fill ? colours[fill] : 'none'}"` +
  (stroke ? ` stroke="${colours[stroke]}" stroke-width="${thick}" stroke-linecap="round" stroke-linejoin="round"` : '') +
  (dash ? ` stroke-dasharray="${dash}"` : '') +
  (faint ? ` opacity="${faint}"` : '')

export const box = (x: number, y: number, w: number, h: number, style: Look): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${style.round ?? 12}"${look(style)}/>`
export const dot = (x: number, y: number, r: number, style: Look): string => `<circle cx="${x}" cy="${y}" r="${r}"${look(style)}/>`
export const path = (d: string, style: Look): string => `<path d="${d}"${look(style)}/>`
export const group = (x: number, y: number, scale: number, ...parts: string[]): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${parts.join('')}</g>`
/** Lines of writing that nobody needs to read. */
export const lines = (x: number, y: number, widths: readonly number[], colour: Colour = 'line', gap = 28, thick = 12): string =>
  widths.map((w, index) => box(x, y + index * gap, w, thick, { fill: colour, round: thick / 2 })).join('')
export const tick = (x: number, y: number, size: number, colour: Colour, thick = 10): string =>
  path(`M${x - size * 0.5} ${y} l${size * 0.36} ${size * 0.36} l${size * 0.68} ${-size * 0.76}`, { stroke: colour, thick })
export const arrow = (x: number, y: number, toX: number, toY: number, colour: Colour, thick = 8): string => {
  const angle = Math.atan2(toY - y, toX - x)
  const wing = (turn: number) => `${toX - 26 * Math.cos(angle + turn)} ${toY - 26 * Math.sin(angle + turn)}`
  return path(`M${x} ${y} L${toX} ${toY} M${wing(0.6)} L${toX} ${toY} L${wing(-0.6)}`, { stroke: colour, thick })
}
/** A person from the waist up; x, y is the middle of the head. */
export const person = (x: number, y: number, size: number, clothes: Colour, hair: Colour = 'ink'): string =>
  group(
    x,
    y,
    size,
    path('M-86 190 C-86 96 -46 66 0 66 C46 66 86 96 86 190 Z', { fill: clothes }),
    box(-15, 32, 30, 46, { fill: 'sand', round: 14 }),
    dot(0, 0, 46, { fill: 'sand' }),
    path('M-48 -2 C-52 -54 -22 -62 4 -60 C36 -58 52 -38 48 2 C40 -18 22 -28 0 -28 C-22 -28 -40 -20 -48 -2 Z', { fill: hair }),
  )
export const book = (x: number, y: number, scale: number, isOpen: boolean): string =>
  isOpen
    ? group(
        x,
        y,
        scale,
        path('M0 20 C-40 -8 -90 -10 -130 0 V130 C-90 120 -40 122 0 146 C40 122 90 120 130 130 V0 C90 -10 40 -8 0 20 Z', {
          fill: 'sheet',
          stroke: 'teal',
          thick: 8,
        }),
        path('M0 20 V146', { stroke: 'teal', thick: 8 }),
        lines(-106, 34, [76, 60, 76], 'sky', 26, 10),
        lines(30, 34, [76, 76, 50], 'sky', 26, 10),
      )
    : group(
        x,
        y,
        scale,
        box(-78, -10, 156, 160, { fill: 'teal', round: 14 }),
        box(-58, -10, 14, 160, { fill: 'hero', round: 0 }),
        box(-14, 30, 66, 14, { fill: 'sky', round: 7 }),
      )
