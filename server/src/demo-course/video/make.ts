// Renders the film of the forgetting curve after a change: `node server/src/demo-course/video/make.ts` (needs ffmpeg on the machine).
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { box, dot, path, picture, tick } from '../pictures/draw.ts'

const framesPerSecond = 12
const seconds = 56
const top = 124
// day 0, day 1, day 3, a week, a month, and the edge of the picture
const stops = [140, 250, 430, 670, 900, 1080]
const falls = [196, 138, 88, 50, 22]
// when each recall happens in the film
const recalls = [16, 24, 31, 38]

const eased = (t: number, from: number, to: number): number => {
  const share = Math.min(1, Math.max(0, (t - from) / (to - from)))
  return share * share * (3 - 2 * share)
}

const falling = (from: number, to: number, fall: number, share: number): string => {
  const points = Array.from({ length: 41 }, (_, index) => {
    const part = (index / 40) * share
    return `${(from + (to - from) * part).toFixed(1)} ${(top + fall * ((1 - Math.exp(-2.2 * part)) / (1 - Math.exp(-2.2)))).toFixed(1)}`
  })
  return `M${points.join(' L')}`
}

function frame(t: number): string {
  const parts = [path(`M130 ${570 - 480 * eased(t, 0, 2)} V570 H${130 + 960 * eased(t, 1, 3)}`, { stroke: 'light', thick: 5 })]
  for (const y of [210, 330, 450]) parts.push(path(`M130 ${y} H${130 + 960 * eased(t, 2, 4)}`, { stroke: 'teal', thick: 2 }))
  // without repetition
  if (t > 6) parts.push(path(falling(140, 1080, 420, eased(t, 6, 14)), { stroke: 'grey', thick: 7, ...(t > 15 && { dash: '4 18' }) }))
  if (t > 15) parts.push(path(falling(140, 250, 196, 1), { stroke: 'ochre', thick: 10 }))
  recalls.forEach((at, index) => {
    const x = stops[index + 1] ?? 0
    const bottom = top + (falls[index] ?? 0)
    if (t < at) return
    const lift = eased(t, at, at + 1.4)
    parts.push(path(`M${x} ${bottom} V${bottom - (bottom - top) * lift}`, { stroke: 'ochre', thick: 10 }))
    if (t > at + 1.4) {
      parts.push(
        path(falling(x, stops[index + 2] ?? 1080, falls[index + 1] ?? 0, eased(t, at + 1.6, at + 5.4)), { stroke: 'ochre', thick: 10 }),
      )
      const pulse = 16 + 12 * Math.max(0, 1 - (t - at - 1.4) / 0.8)
      parts.push(dot(x, top, pulse, { fill: 'sheet' }))
    }
  })
  // four short recalls against one long evening
  if (t > 45.5) {
    const shown = eased(t, 45.5, 47)
    parts.push(box(560, 330, 500, 200, { fill: 'paper', round: 24, faint: shown }))
    if (t > 47) {
      for (let n = 0; n < 4; n++) if (t > 47 + n * 0.7) parts.push(box(600 + n * 70, 366, 44, 44, { fill: 'amber', round: 10 }))
      if (t > 50) parts.push(tick(980, 390, 54, 'green', 12))
      if (t > 51) parts.push(box(600, 452, 284 * eased(t, 51, 52.5), 44, { fill: 'grey', round: 10 }))
      if (t > 53) parts.push(path('M962 456 l36 36 m0 -36 l-36 36', { stroke: 'red', thick: 11 }))
    }
  }
  return picture('hero', ...parts)
}

const folder = mkdtempSync(join(tmpdir(), 'frames-'))
for (let index = 0; index < seconds * framesPerSecond; index++) {
  const png = await sharp(Buffer.from(frame(index / framesPerSecond)))
    .resize(854, 480)
    .png({ compressionLevel: 1 })
    .toBuffer()
  writeFileSync(join(folder, `${String(index).padStart(4, '0')}.png`), png)
}
const here = import.meta.dirname
execFileSync('/usr/bin/ffmpeg', [
  '-y', '-loglevel', 'error', '-framerate', String(framesPerSecond), '-i', join(folder, '%04d.png'),
  '-c:v', 'libx264', '-preset', 'veryslow', '-crf', '26', '-pix_fmt', 'yuv420p', '-movflags', '+faststart',
  join(here, 'memory-curve.mp4'),
]) // prettier-ignore
await sharp(Buffer.from(frame(44)))
  .resize(854, 480)
  .webp({ quality: 82 })
  .toFile(join(here, 'memory-curve.webp'))
