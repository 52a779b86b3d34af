/** A zone of the list, as far as a destination is compared with it. */
export interface ZoneEntry {
  readonly names: readonly string[]
  readonly validFrom: string
  readonly validTo: string | null
}

const letters: Record<string, string> = { ё: 'е', ә: 'а', і: 'и', ң: 'н', ғ: 'г', ү: 'у', ұ: 'у', қ: 'к', ө: 'о', һ: 'х' }

/** Lower case, one space between words, letters folded, so that «Ё» and «Е», «Қ» and «К» are one. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[ёәіңғүұқөһ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * The zone that a destination names, if one of the list in force on a day does (A2023-9.d, A2023-11.1.h); a whole word must begin with the zone's name,
 * so that a case ending is no way around.
 */
export function zoneOf<Zone extends ZoneEntry>(destination: string, zones: readonly Zone[], on: string): Zone | null {
  const place = ` ${folded(destination)}`
  if (place.trim() === '') return null
  return (
    zones.find(
      (zone) =>
        zone.validFrom <= on &&
        (zone.validTo === null || on <= zone.validTo) &&
        zone.names.some((name) => folded(name) !== '' && place.includes(` ${folded(name)}`)),
    ) ?? null
  )
}
