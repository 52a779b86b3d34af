import { crc32 } from 'node:zlib'

export interface ZipEntry {
  name: string
  body: Buffer
}

/** A ZIP archive without compression: every byte of an entry stands in it as it is, so that a tool of any age can check it. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, body } of entries) {
    const path = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0) // version needed
    common.writeUInt16LE(0x0800, 2) // names are UTF-8
    common.writeUInt16LE(0, 4) // stored
    common.writeUInt16LE(0, 6)
    common.writeUInt16LE(0x21, 8) // 1980-01-01: the time of making stands in the manifest
    common.writeUInt32LE(crc32(body), 10)
    common.writeUInt32LE(body.length, 14)
    common.writeUInt32LE(body.length, 18)
    common.writeUInt16LE(path.length, 22)
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, path, body)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, tail, path)
    offset += 4 + common.length + path.length + body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, list, end])
}

/**
 * Reads back an archive made by `zipOf`. It reads the list at the end, refuses everything it did not write itself, and never trusts a length.
 * @throws Error when it is no such archive
 */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.length - 22
  if (end < 0 || archive.toString('latin1', end, end + 4) !== 'PK\u0005\u0006') throw new Error('it is not a whole ZIP archive')
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  const found = new Map<string, Buffer>()
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || archive.toString('latin1', at, at + 4) !== 'PK\u0001\u0002') throw new Error('the list of the archive is damaged')
    const [method, size, nameSize] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 24), archive.readUInt16LE(at + 28)]
    const [extra, local] = [archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32), archive.readUInt32LE(at + 42)]
    const name = archive.toString('utf8', at + 46, at + 46 + nameSize)
    if (method !== 0 || local + 30 > archive.length) throw new Error(`the entry ${name} is damaged`)
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    if (begin + size > archive.length || found.has(name)) throw new Error(`the entry ${name} is damaged`)
    found.set(name, archive.subarray(begin, begin + size))
    at += 46 + nameSize + extra
  }
  return found
}
