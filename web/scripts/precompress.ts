import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const worthIt = /\.(?:js|css|html|svg|json|webmanifest)$/

/** Writes a `.br` and a `.gz` beside each text file of the build, for the server to send as they are. */
export function precompress(): Plugin {
  let folder = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: (config) => void (folder = resolve(config.root, config.build.outDir)),
    closeBundle: {
      order: 'post',
      handler() {
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!worthIt.test(name)) continue
          const path = join(folder, name)
          const text = readFileSync(path)
          if (text.length < 900) continue
          writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
          writeFileSync(
            `${path}.br`,
            brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
          )
        }
      },
    },
  }
}
