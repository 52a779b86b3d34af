import type { Readable } from 'node:stream'

export type Encoding = 'utf-8' | 'utf-16le' | 'kz-1048'

/**
 * The encoding of a text file: by its mark, else UTF-8 where all of it is valid UTF-8, else the Kazakh Windows code page.
 * Reads the whole stream once; nothing is kept.
 */
export async function encodingOf(stream: Readable): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let first = true
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    if (first && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
    first = false
    try {
      decoder.decode(bytes, { stream: true })
    } catch {
      // Not UTF-8: the answer, not a fault.
      return 'kz-1048'
    }
  }
  try {
    decoder.decode()
  } catch {
    // Cut off inside a letter: not UTF-8 either.
    return 'kz-1048'
  }
  return 'utf-8'
}

// KZ-1048 (STRK 1048): windows-1251 with Kazakh letters in the places of Serbian, Ukrainian and Belarusian ones.
const kazakhPlaces: Record<string, string> = {
  Ќ: 'Қ', // 8D
  Џ: 'Һ', // 8F
  ќ: 'қ', // 9D
  џ: 'һ', // 9F
  Ў: 'Ұ', // A1
  ў: 'ұ', // A2
  Ј: 'Ә', // A3
  Ґ: 'Ө', // A5
  Є: 'Ғ', // AA
  Ї: 'Ү', // AF
  ґ: 'ө', // B4
  є: 'ғ', // BA
  ј: 'ә', // BC
  Ѕ: 'Ң', // BD
  ѕ: 'ң', // BE
  ї: 'ү', // BF
}

/** Decodes a stream of text. Windows-1251 is a part of KZ-1048 as far as Kazakh and Russian go. */
export async function* decoded(stream: Readable, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding === 'kz-1048' ? 'windows-1251' : encoding)
  const kazakh = (text: string) =>
    encoding === 'kz-1048' ? text.replace(/[ЌЏќџЎўЈҐЄЇґєјЅѕї]/g, (letter) => kazakhPlaces[letter] ?? letter) : text
  for await (const chunk of stream) yield kazakh(decoder.decode(Buffer.from(chunk), { stream: true }))
  yield kazakh(decoder.decode())
}
