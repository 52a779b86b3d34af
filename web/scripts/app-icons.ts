// Draws the app's icons (web/public/icon*.{svg,png}) from one drawing: the yurt's dome over the horizon.
import { writeFileSync } from 'node:fs'
import sharp from 'sharp'

const drawing = (radius: number, scale: number) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<rect width="64" height="64" rx="${radius}" fill="#0C3B45"/>
<g transform="translate(32 33) scale(${scale}) translate(-16 -11)" fill="none" stroke-width="1.9" stroke-linecap="round">
<path d="M5 14.5C6 6.5 10.4 2 16 2s10 4.5 11 12.500M11.600 14.500c.2-5.200 1.700-9.500 4.400-12.500 2.700 3 4.200 7.300 4.400 12.500" stroke="#6FD3DC"/>
<path d="M1.500 14.600h29" stroke="#E9A93A"/><path d="M7 19.400h18" stroke="#A9CDD0"/></g></svg>
`
const at = (name: string) => new URL(`../public/${name}`, import.meta.url)
const png = (svg: string, size: number) =>
  sharp(Buffer.from(svg), { density: (72 * size) / 64 })
    .resize(size, size)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer()

writeFileSync(at('icon.svg'), drawing(14, 1.5))
for (const size of [192, 512]) writeFileSync(at(`icon-${size}.png`), await png(drawing(14, 1.5), size))
writeFileSync(at('icon-180.png'), await png(drawing(0, 1.35), 180))
writeFileSync(at('icon-maskable-512.png'), await png(drawing(0, 1.15), 512))
