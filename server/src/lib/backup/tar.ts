import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { once } from 'node:events'

const block = 512

/** Writes entries of a tar archive (ustar), so that any system's tar can open it. */
export const tarWriter = (out: Writable) => {
  const write = async (bytes: Buffer) => {
    if (!out.write(bytes)) await once(out, 'drain')
  }
  const pad = (size: number) => write(Buffer.alloc((block - (size % block)) % block))
  return {
    bytes: async (name: string, contents: Buffer) => {
      await write(header(name, contents.length))
      await write(contents)
      await pad(contents.length)
    },
    file: async (name: string, path: string) => {
      const { size } = await stat(path)
      await write(header(name, size))
      for await (const chunk of createReadStream(path)) await write(chunk as Buffer) // a stream without an encoding gives buffers
      await pad(size)
    },
    stream: async (name: string, size: number, contents: Readable) => {
      await write(header(name, size))
      let seen = 0
      for await (const chunk of contents) {
        const bytes = chunk as Buffer // as above
        seen += bytes.length
        await write(bytes)
      }
      if (seen !== size) throw new Error(`${name} has ${seen} bytes and should have ${size}`)
      await pad(size)
    },
    end: async () => {
      await write(Buffer.alloc(2 * block))
      out.end()
    },
  }
}

const header = (name: string, size: number): Buffer => {
  const bytes = Buffer.alloc(block)
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long for the archive`)
  bytes.write(name, 0)
  bytes.write('0000600\0', 100)
  bytes.write('0000000\0', 108)
  bytes.write('0000000\0', 116)
  if (size < 8 ** 11) bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  else {
    bytes.writeUInt8(0x80, 124)
    bytes.writeBigUInt64BE(BigInt(size), 128)
  }
  bytes.write('00000000000\0', 136)
  bytes.write('        ', 148)
  bytes.write('0', 156)
  bytes.write('ustar\x0000', 257)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}

export interface TarEntry {
  name: string
  size: number
  /** The contents; must be read to the end before the next entry. */
  body: AsyncIterable<Buffer>
}

/** Reads the entries of a tar archive one after the other. */
export async function* tarEntries(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const iterator = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const some = async (): Promise<Buffer | null> => {
    if (rest.length > 0) return rest
    const { value, done } = await iterator.next()
    rest = done ? Buffer.alloc(0) : value
    return done ? null : rest
  }
  const exactly = async (size: number): Promise<Buffer | null> => {
    const parts: Buffer[] = []
    let wanted = size
    while (wanted > 0) {
      const chunk = await some()
      if (chunk === null) return null
      parts.push(chunk.subarray(0, wanted))
      rest = chunk.subarray(wanted)
      wanted -= parts.at(-1)?.length ?? 0
    }
    return Buffer.concat(parts)
  }
  for (;;) {
    const head = await exactly(block)
    if (head === null) throw new Error('The archive ends in the middle: it is not complete')
    if (head.every((byte) => byte === 0)) return
    const name = head.subarray(0, 100).toString('utf8').replace(/\0.*$/s, '')
    const size = head[124] === 0x80 ? Number(head.readBigUInt64BE(128)) : Number.parseInt(head.subarray(124, 135).toString(), 8)
    let left = size
    async function* body() {
      while (left > 0) {
        const chunk = await some()
        if (chunk === null) throw new Error('The archive ends in the middle: it is not complete')
        const piece = chunk.subarray(0, left)
        rest = chunk.subarray(piece.length)
        left -= piece.length
        yield piece
      }
    }
    yield { name, size, body: body() }
    if (left > 0) throw new Error(`${name} was not read to its end`)
    await exactly((block - (size % block)) % block)
  }
}
