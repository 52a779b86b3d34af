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
 * The zone that one of the places of a journey names, if it is in force on any day of the journey (A2023-9.d, A2023-11.1.h); a whole word must begin
 * with the zone's name, so that a case ending is no way around.
 */
export function zoneOf<Zone extends ZoneEntry>(
  places: readonly string[],
  zones: readonly Zone[],
  days: { readonly from: string; readonly to: string },
): Zone | null {
  const named = places.map((place) => ` ${folded(place)}`)
  return (
    zones.find(
      (zone) =>
        zone.validFrom <= days.to &&
        (zone.validTo === null || days.from <= zone.validTo) &&
        zone.names.some((name) => folded(name) !== '' && named.some((place) => place.includes(` ${folded(name)}`))),
    ) ?? null
  )
}
