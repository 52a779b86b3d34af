// Draws the pictures anew after a change: `node server/src/demo-course/pictures/make.ts`.
import { join } from 'node:path'
import sharp from 'sharp'
import { pictures } from './pictures.ts'

for (const [name, svg] of Object.entries(pictures))
  await sharp(Buffer.from(svg))
    .webp({ quality: 82, effort: 6 })
    .toFile(join(import.meta.dirname, `${name}.webp`))
