import sharp from 'sharp'
import { fileLimits } from '@dala/domain/files'

export interface PreparedImage {
  body: Buffer
  type: string
  width: number
  height: number
  variants: { name: string; type: string; width: number; height: number; body: Buffer }[]
}

const largest = 2560
const widths = [320, 640, 1280]

sharp.cache(false)
sharp.concurrency(1)

/**
 * Draws an image anew, so that nothing but the picture is left of what was uploaded: no position, no camera, no hidden file.
 * @param source a file's path or its bytes
 * @throws when it cannot be decoded or has too many pixels
 */
export const prepareImage = async (source: string | Buffer): Promise<PreparedImage> => {
  const open = () => sharp(source, { limitInputPixels: fileLimits.pixels, failOn: 'error', animated: false }).rotate()
  const format = (await open().metadata()).format
  const whole = open().resize({ width: largest, height: largest, fit: 'inside', withoutEnlargement: true })
  const drawn =
    format === 'jpeg'
      ? whole.jpeg({ quality: 85, mozjpeg: true })
      : format === 'png'
        ? whole.png({ compressionLevel: 9, palette: false })
        : whole.webp({ quality: 85 })
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
  const variants = []
  for (const width of widths.filter((width) => width < info.width)) {
    const small = await sharp(data).resize({ width }).webp({ quality: 78 }).toBuffer({ resolveWithObject: true })
    variants.push({ name: `w${width}`, type: 'image/webp', width: small.info.width, height: small.info.height, body: small.data })
  }
  return { body: data, type: `image/${info.format}`, width: info.width, height: info.height, variants }
}
